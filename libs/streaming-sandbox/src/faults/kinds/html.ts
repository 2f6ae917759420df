import { z } from 'zod';
import { htmlAnswer } from '../../http/answer.js';
import { faultKind } from '../fault-kind.js';

/** Shows whether a client takes a login page of some network for an answer. */
export const html = faultKind({
  kind: 'html',
  about: 'A web page in the place of the answer, as of a network that wants a login, or of a proxy.',
  options: { status: z.int().min(200).max(599).default(200) },
  play: (scene, { status }) =>
    scene.send(htmlAnswer(status < 400 ? 'Please sign in to this network' : `Error ${status}`, { status })),
});

import { z } from 'zod';
import { withHeaders } from '../../http/answer.js';
import { faultKind } from '../fault-kind.js';

/** Shows whether a client trusts the content type, the body, or neither. */
export const contentType = faultKind({
  kind: 'content-type',
  about: 'The right body under another content type.',
  options: {
    contentType: z
      .string()
      .regex(/^[\w.+-]+\/[\w.+-]+(; ?[\w=-]+)?$/)
      .default('text/plain'),
  },
  play(scene, options) {
    const answer = scene.answer();
    scene.send(withHeaders(answer, { 'content-type': options.contentType }));
  },
});

import { htmlAnswer } from '../../http/answer.js';
import { faultKind } from '../fault-kind.js';

/** Shows whether a client takes a login page of some network for an answer. */
export const html = faultKind({
  kind: 'html',
  about: 'A web page with status 200 in the place of the answer.',
  options: {},
  play: (scene) => scene.send(htmlAnswer('Please sign in to this network')),
});

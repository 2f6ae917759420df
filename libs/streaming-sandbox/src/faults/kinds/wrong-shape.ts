import { jsonOf, withJson } from '../../http/answer.js';
import { faultKind } from '../fault-kind.js';

/** Shows whether a client checks what it parses. */
export const wrongShape = faultKind({
  kind: 'wrong-shape',
  about: 'Valid JSON of another shape: the list sits elsewhere, and an object became a list.',
  options: {},
  play(scene) {
    const answer = scene.answer();
    scene.send(withJson(answer, bent(jsonOf(answer))));
  },
});

/** Undefined, for what is no JSON, has no shape. */
function bent(body: unknown): unknown {
  if (body === undefined) return undefined;
  return Array.isArray(body) ? { data: { items: body } } : [body];
}

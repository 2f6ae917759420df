import { faultKind } from '../fault-kind.js';

/** Shows whether a client tells its operator that the key is at fault, and does not try again. */
export const wrongKey = faultKind({
  kind: 'wrong-key',
  about: 'The key is refused, whichever it is.',
  options: {},
  play: (scene) => scene.send(scene.dialect.refusal()),
});

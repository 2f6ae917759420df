import { faultKind } from '../fault-kind.js';

/** Nothing is wrong but the time: use it with `latencyMs`, which every fault has. */
export const latency = faultKind({
  kind: 'latency',
  about: 'The right answer, late: after latencyMs, which every kind may have.',
  options: {},
  play: (scene) => scene.send(scene.answer()),
});

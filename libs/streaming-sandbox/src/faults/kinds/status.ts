import { z } from 'zod';
import { faultKind } from '../fault-kind.js';

/** Shows what a client makes of each error, and how long it waits after a 429. */
export const status = faultKind({
  kind: 'status',
  about: "An error status with this upstream's own body and headers.",
  options: {
    status: z.int().min(400).max(599),
    retryAfter: z.union([z.number().min(0).max(86_400), z.literal('none')]).optional(),
    retryAfterAs: z.enum(['seconds', 'date']).default('seconds'),
  },
  play: (scene, failure) => scene.send(scene.dialect.failure(failure, scene.ask)),
});

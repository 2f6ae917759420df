import { isRegion } from '@radarr/streaming-core';
import { z } from 'zod';

/** An object whose keys are regions. A key that is none is dropped, whatever it holds. */
export function byRegion<T extends z.ZodType>(value: T) {
  return z
    .record(z.string(), z.unknown())
    .transform((regions) =>
      Object.fromEntries(Object.entries(regions).filter(([region]) => isRegion(region))),
    )
    .pipe(z.record(z.string(), value));
}

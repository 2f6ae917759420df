import type { SandboxClock } from '../clock.js';
import type { Failure } from './dialect.js';

/**
 * The Retry-After header of a failure, in the form asked for.
 * @param usual what this upstream sends when the fault does not say: seconds, or nothing
 */
export function retryAfterHeader(
  failure: Failure,
  { usual, clock }: { readonly usual: number | 'none'; readonly clock: SandboxClock },
): Record<string, string> {
  const seconds = failure.retryAfter ?? usual;
  if (seconds === 'none') return {};
  const date = new Date(clock.now() + seconds * 1000).toUTCString();
  return { 'retry-after': failure.retryAfterAs === 'date' ? date : String(seconds) };
}

import { isStreamingError } from '@radarr/streaming-core';

/**
 * What a failed call is booked with, in credits. Nothing where the upstream turned it away or was never asked; else its
 * full price, since a call may have been counted although its answer was lost, late or nonsense.
 *
 * What the account states is no better guide: whether it counts the call that carries it is not promised by every vendor,
 * and other calls run at the same time.
 */
export function costOfFailure(error: unknown, price: number): number {
  return wasTurnedAway(error) ? 0 : price;
}

function wasTurnedAway(error: unknown): boolean {
  if (!isStreamingError(error)) return false;
  switch (error.code) {
    case 'UPSTREAM_QUOTA_EXHAUSTED':
    case 'UPSTREAM_AUTH':
    case 'UPSTREAM_RATE_LIMITED':
    case 'UPSTREAM_NOT_CONFIGURED':
      return true;
    default:
      return isStreamingError(error, 'UPSTREAM_UNAVAILABLE') && error.notAsked === true;
  }
}

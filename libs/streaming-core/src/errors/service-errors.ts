import type { UpstreamFailure } from './failure.js';
import type { UpstreamId } from '../upstream.js';
import { StreamingError } from './streaming-error.js';

/** Nothing at all can be served: every upstream failed and nothing is remembered. */
export class AllUpstreamsFailed extends StreamingError {
  readonly code = 'ALL_UPSTREAMS_FAILED';

  constructor(readonly failures: readonly UpstreamFailure[]) {
    super(
      `No upstream could answer, and no earlier answer is kept. ${failures.map((f) => f.reason).join(' ')}`,
    );
  }
}

/** Our own database or cache store failed. */
export class StoreError extends StreamingError {
  readonly code = 'STORE_ERROR';
}

/** A caller's value is not one we take. */
export class InvalidInput extends StreamingError {
  readonly code = 'INVALID_INPUT';

  constructor(
    /** The field as its caller wrote it. */
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

/** There is no such thing as was asked for, such as a title that no upstream knows. */
export class NotFound extends StreamingError {
  readonly code = 'NOT_FOUND';
}

/** There is no account to act for: none was ever connected, or it must be connected anew. */
export class AccountNotConnected extends StreamingError {
  readonly code = 'ACCOUNT_NOT_CONNECTED';

  constructor(
    readonly upstream: UpstreamId,
    message: string,
  ) {
    super(message);
  }
}

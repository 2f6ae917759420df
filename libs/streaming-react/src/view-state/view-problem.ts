import { StreamingApiError } from '@radarr/streaming-api-client';

/** What kind of thing went wrong, as far as a person can do something about it. */
export type ProblemKind =
  | 'offline'
  | 'unreachable'
  | 'signed-out'
  | 'not-set-up'
  | 'not-found'
  | 'not-valid'
  | 'too-many-requests'
  | 'unavailable';

/** Why a question has no answer. */
export interface ViewProblem {
  readonly kind: ProblemKind;
  /** What the API says of it, in one sentence. */
  readonly detail?: string;
  /** When it is worth trying again. */
  readonly retryAt?: Date;
}

const KIND_OF_STATUS: Readonly<Record<number, ProblemKind>> = {
  400: 'not-valid',
  401: 'signed-out',
  403: 'signed-out',
  404: 'not-found',
  409: 'not-set-up',
  429: 'too-many-requests',
};

/** What an error means to a person. */
export function viewProblem(error: unknown, { now = Date.now(), online = isOnline() } = {}): ViewProblem {
  if (!(error instanceof StreamingApiError)) return { kind: online ? 'unreachable' : 'offline' };
  const { status, problem, retryAfterMs } = error;
  return {
    kind: KIND_OF_STATUS[status] ?? 'unavailable',
    ...(problem && { detail: problem.detail }),
    ...(retryAfterMs !== undefined && { retryAt: new Date(now + retryAfterMs) }),
  };
}

const isOnline = (): boolean => typeof navigator === 'undefined' || navigator.onLine;

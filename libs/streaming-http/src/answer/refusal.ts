/** An answer whose status is 400 or above. */
export interface Refusal {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed body, or undefined when it is no JSON. */
  readonly body: unknown;
  /** When it came, in milliseconds since 1970. */
  readonly receivedAtMs: number;
}

/** What a refusal can mean. */
export type RefusalKind = 'auth' | 'request' | 'not-found' | 'rate-limited' | 'unavailable' | 'response';

/** A refusal, understood. */
export interface RefusalMeaning {
  readonly kind: RefusalKind;
  /**
   * One safe sentence for the operator. It must hold no text of the upstream.
   * @default a sentence made of the upstream's name, the status and the path
   */
  readonly message?: string;
  /**
   * How long to wait.
   * @default what `Retry-After` says
   */
  readonly retryAfterMs?: number;
}

/** Reads the refusals to which one upstream gives a meaning of its own; undefined leaves it to the status. */
export type RefusalReader = (refusal: Refusal) => RefusalMeaning | undefined;

/** What a status means by the rules of HTTP. */
export function kindOfStatus(status: number): RefusalKind {
  if (status >= 500) return 'unavailable';
  if (status === 429) return 'rate-limited';
  if (status === 404) return 'not-found';
  return status === 401 || status === 403 ? 'auth' : 'request';
}

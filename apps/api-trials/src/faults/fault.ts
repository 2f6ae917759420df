/** An upstream that can fail. */
export type UpstreamName = 'tmdb' | 'trakt' | 'watchmode';

export const UPSTREAM_NAMES: readonly UpstreamName[] = ['tmdb', 'trakt', 'watchmode'];

/** What the api calls a failure of an upstream. */
export type FailureCode =
  | 'UPSTREAM_UNAVAILABLE'
  | 'UPSTREAM_RATE_LIMITED'
  | 'UPSTREAM_QUOTA_EXHAUSTED'
  | 'UPSTREAM_AUTH'
  | 'UPSTREAM_REQUEST'
  | 'UPSTREAM_RESPONSE';

/** One way in which an upstream fails on purpose. */
export interface Fault {
  readonly name: string;
  /** What the sandbox is told; `refused`: nobody listens at the upstream's address. */
  readonly sandbox: Readonly<Record<string, unknown>> | 'refused';
  /** What it is to whoever asks; `harmless`: a client must live with it; `empty`: every list in an answer is empty. */
  readonly meaning: FailureCode | 'harmless' | 'empty';
  /** Where it means something else to one upstream. */
  readonly exceptions?: Readonly<Partial<Record<UpstreamName, FailureCode>>>;
  /** Only JSON can be wrong in this way; pictures come as ever. */
  readonly onlyJson?: true;
  /** The status says that all is well, so whoever reads no body cannot tell. */
  readonly onlyBody?: true;
  /** Where no body is sent, nothing is wrong. */
  readonly needsBody?: true;
  /** How long an answer takes under it, where it comes at all. */
  readonly takesMs?: number;
  /** How long it asks us to wait. */
  readonly retryAfterS?: number;
}

const status = (
  code: number,
  meaning: FailureCode,
  more: Partial<Fault> & { readonly retryAfter?: number | 'none' } = {},
): Fault => {
  const { retryAfter, ...rest } = more;
  const sandbox = { kind: 'status', status: code, ...(retryAfter !== undefined && { retryAfter }) };
  return { name: `${code}`, sandbox, meaning, ...rest };
};

/** Every way to fail that the matrix has. */
export const FAULTS: readonly Fault[] = [
  { name: 'refused', sandbox: 'refused', meaning: 'UPSTREAM_UNAVAILABLE' },
  { name: 'reset in mid-body', sandbox: { kind: 'reset', at: 'mid-body' }, meaning: 'UPSTREAM_UNAVAILABLE' },
  { name: 'hang', sandbox: { kind: 'hang' }, meaning: 'UPSTREAM_UNAVAILABLE' },
  {
    name: 'slow, 10 s',
    sandbox: { kind: 'latency', latencyMs: 10_000 },
    meaning: 'UPSTREAM_UNAVAILABLE',
    takesMs: 10_000,
  },
  status(429, 'UPSTREAM_RATE_LIMITED', { name: '429, Retry-After', retryAfter: 60, retryAfterS: 60 }),
  status(429, 'UPSTREAM_RATE_LIMITED', { name: '429, no Retry-After', retryAfter: 'none' }),
  status(401, 'UPSTREAM_AUTH'),
  status(403, 'UPSTREAM_AUTH'),
  // Only Watchmode sells credits; to the others a payment that they never ask for is no failure of theirs.
  status(402, 'UPSTREAM_REQUEST', { exceptions: { watchmode: 'UPSTREAM_QUOTA_EXHAUSTED' } }),
  status(500, 'UPSTREAM_UNAVAILABLE'),
  { name: '502, HTML', sandbox: { kind: 'html', status: 502 }, meaning: 'UPSTREAM_UNAVAILABLE' },
  status(504, 'UPSTREAM_UNAVAILABLE'),
  { name: 'login page, 200', sandbox: { kind: 'html' }, meaning: 'UPSTREAM_RESPONSE' },
  {
    name: 'malformed JSON',
    sandbox: { kind: 'malformed-json' },
    meaning: 'UPSTREAM_RESPONSE',
    onlyJson: true,
    onlyBody: true,
  },
  // The connection ends before the body does: no answer came, and the next attempt may bring one.
  { name: 'truncated JSON', sandbox: { kind: 'truncated' }, meaning: 'UPSTREAM_UNAVAILABLE' },
  {
    name: 'wrong shape',
    sandbox: { kind: 'wrong-shape' },
    meaning: 'UPSTREAM_RESPONSE',
    onlyJson: true,
    onlyBody: true,
  },
  {
    name: 'unknown enums, extra keys',
    sandbox: { kind: 'unknown-values' },
    meaning: 'harmless',
    onlyJson: true,
    onlyBody: true,
  },
  { name: 'empty list', sandbox: { kind: 'empty-list' }, meaning: 'empty', onlyJson: true, onlyBody: true },
  { name: '50 MB body', sandbox: { kind: 'huge-body', megabytes: 50 }, meaning: 'UPSTREAM_RESPONSE' },
  { name: 'redirect loop', sandbox: { kind: 'redirect', to: 'loop' }, meaning: 'UPSTREAM_RESPONSE' },
  { name: 'gzip bomb', sandbox: { kind: 'gzip-bomb', megabytes: 100 }, meaning: 'UPSTREAM_RESPONSE' },
  {
    name: 'wrong content type',
    sandbox: { kind: 'content-type', contentType: 'text/plain' },
    meaning: 'UPSTREAM_RESPONSE',
    onlyBody: true,
    needsBody: true,
  },
  { name: 'clock a day off', sandbox: { kind: 'clock-off', offsetMs: -86_400_000 }, meaning: 'harmless' },
];

/** What a fault is to one upstream's callers. */
export const meaningOf = (fault: Fault, upstream: UpstreamName): Fault['meaning'] =>
  fault.exceptions?.[upstream] ?? fault.meaning;

import { ageOf, isOrder, type Endpoint } from './endpoint.js';
import { meaningOf, type FailureCode, type Fault, type UpstreamName } from './fault.js';
import { withinMs } from './patience.js';

/** What the api remembers when the fault comes: nothing; everything, just learnt; everything, past its time. */
export type State = 'cold' | 'fresh' | 'stale';

export const STATES: readonly State[] = ['cold', 'fresh', 'stale'];

/** One cell of the matrix before it has been looked at. */
export interface Situation {
  readonly upstream: UpstreamName;
  readonly fault: Fault;
  readonly endpoint: Endpoint;
  readonly state: State;
}

/** What must come of one cell. What is left out may be anything. */
export interface Expectation {
  readonly status: number;
  readonly withinMs: number;
  readonly stale?: boolean;
  readonly degraded?: boolean;
  /** By source: `ok`, or its status and the code of its failure. */
  readonly sources?: Readonly<Record<string, string>>;
  /** `same`: the very rows of before the fault. `some`: at least one. */
  readonly rows?: 'same' | 'some';
  /** Whether it says in words why it is old. */
  readonly reason?: boolean;
  /** It says that it could not look up where every title can be watched. */
  readonly unknownOffers?: true;
  /** Whether the account's tokens were made worthless. */
  readonly revoked?: boolean;
  /** Whoever asks is told to wait about so long. */
  readonly retryAfterS?: number;
  /** Nothing may have been asked of any upstream, and the data must be what it was to the letter. */
  readonly untouched?: true;
}

/**
 * What must come of a cell.
 *
 * Fresh answers are given from memory: nobody is asked, nothing is noticed. Where the upstream that fails has a part in
 * an answer, a cold answer is made of what the others say, and says whose part is missing and why; when there are no
 * others it is a 503, and never an empty list. An answer past its time stands, with the failed upstream's last good part
 * in it, and says so.
 */
export function expectationOf(situation: Situation): Expectation {
  const { endpoint, state } = situation;
  const within = withinMs(situation);
  if (isOrder(endpoint)) return expectationOfOrder(situation, within);
  if (endpoint.answer === 'local') return success(endpoint, within);
  if (state === 'fresh') return { ...success(endpoint, within), untouched: true };
  const code = failureIn(situation);
  if (code === undefined) return whole(situation, within);
  if (mayBeThereByNow(situation)) return { ...success(endpoint, within), rows: 'some' };
  return state === 'cold' ? coldWithout(situation, code, within) : staleWithout(situation, code, within);
}

/** How the upstream's part in the answer fails; undefined when it has none, or does not fail. */
function failureIn({ upstream, fault, endpoint, state }: Situation): FailureCode | undefined {
  const empty = endpoint.asks[upstream];
  if (empty === undefined) return undefined;
  if (endpoint.answer === 'picture' && (fault.onlyJson || state !== 'cold')) return undefined;
  const meaning = meaningOf(fault, upstream);
  if (meaning === 'harmless') return undefined;
  if (fault.needsBody && endpoint.confirmed && state === 'stale') return undefined;
  if (meaning !== 'empty') return meaning;
  const isRefused = empty === 'never' || (empty === 'first' && state === 'stale');
  return isRefused ? 'UPSTREAM_RESPONSE' : undefined;
}

const success = ({ success: status = 200 }: Endpoint, within: number): Expectation => ({
  status,
  withinMs: within,
});

/** Nothing is wrong with this answer, whatever is wrong elsewhere. */
function whole(situation: Situation, within: number): Expectation {
  const { endpoint } = situation;
  const base = success(endpoint, within);
  if (endpoint.answer === 'picture') return base;
  const isEmptied = meaningOf(situation.fault, situation.upstream) === 'empty' && asksOnly(situation);
  const mayBeEmpty = isEmptied && endpoint.asks[situation.upstream] === 'always';
  const fine = { ...base, stale: false, ...(!mayBeEmpty && { rows: 'some' as const }) };
  if (endpoint.answer === 'reason') return fine;
  return { ...withoutAge(endpoint, fine), degraded: false, sources: sourcesOf(endpoint) };
}

/**
 * Watchmode's answer is paid for, so it is waited for behind the answers that go on without it, and kept. Its arrivals are
 * of both kinds: the list of films has asked for them before the list of shows does.
 */
const mayBeThereByNow = ({ endpoint, upstream, fault }: Situation): boolean =>
  upstream === 'watchmode' && fault.takesMs !== undefined && endpoint.path.includes('coming-soon/tv');

function coldWithout(situation: Situation, code: FailureCode, within: number): Expectation {
  const { endpoint, upstream, fault } = situation;
  if (asksOnly(situation)) {
    const { retryAfterS } = fault;
    return { status: 503, withinMs: within, ...(retryAfterS !== undefined && { retryAfterS }) };
  }
  const part = { [upstream]: `failed ${code}` };
  const answer = withoutAge(endpoint, { status: 200, withinMs: within, stale: false, degraded: true });
  const sources = { ...sourcesOf(endpoint), ...part };
  // TMDB is who would know where a title can be watched; that its lists are empty does not concern single titles.
  const cannotFilter = endpoint.answer === 'filtered' && upstream === 'tmdb' && fault.meaning !== 'empty';
  return cannotFilter ? { ...answer, sources, unknownOffers: true } : { ...answer, sources, rows: 'some' };
}

function staleWithout(situation: Situation, code: FailureCode, within: number): Expectation {
  const { endpoint, upstream } = situation;
  if (isGivenUp(situation)) return { status: 409, withinMs: within };
  const stale = asksOnly(situation);
  const answer = { status: 200, withinMs: within, stale, rows: 'same' } as const;
  if (endpoint.answer === 'reason') return { ...answer, reason: true };
  const sources = { ...sourcesOf(endpoint), [upstream]: `stale ${code}` };
  return { ...answer, degraded: true, sources };
}

/** Trakt says of the account's tokens, the old ones and those to renew them with, that they are worthless. */
const isGivenUp = ({ endpoint, upstream, fault }: Situation): boolean =>
  upstream === 'trakt' && fault.name === '401' && endpoint.path.includes('/trakt/');

function expectationOfOrder(situation: Situation, within: number): Expectation {
  const { endpoint, upstream, fault } = situation;
  const code = failureIn(situation);
  const done = success(endpoint, within);
  if (endpoint.answer === 'job') return done;
  // For its accounts Trakt is given more time than this: an answer that we no longer wait for may cost the account.
  const isSlow = fault.takesMs !== undefined;
  if (code === undefined || isSlow || (endpoint.asks[upstream] === 'none' && fault.meaning === 'empty'))
    return endpoint.answer === 'disconnection' ? { ...done, revoked: true } : done;
  if (endpoint.answer === 'disconnection') return { ...done, ...revocation(fault) };
  if (endpoint.answer === 'renewal' && isGivenUp(situation)) return { status: 409, withinMs: within };
  const { retryAfterS } = fault;
  const waits = endpoint.answer === 'code' && retryAfterS !== undefined;
  return { status: 503, withinMs: within, ...(waits && { retryAfterS }) };
}

/** A revocation needs nothing but Trakt's status; of one that broke off halfway, nobody knows. */
function revocation({ name, onlyBody, meaning }: Fault): Pick<Expectation, 'revoked'> {
  if (onlyBody) return { revoked: true };
  if (['reset in mid-body', 'truncated JSON', '50 MB body', 'gzip bomb', '401'].includes(name)) return {};
  return { revoked: meaning === 'harmless' };
}

/** A list with a part missing is not fresh for long: narrowed a moment later it may be past its time. */
const withoutAge = (
  { answer }: Endpoint,
  { stale, ...expectation }: Expectation & { readonly stale: boolean },
): Expectation => (answer === 'filtered' ? expectation : { ...expectation, stale });

const asksOnly = ({ endpoint, upstream }: Situation): boolean =>
  Object.keys(endpoint.asks).every((each) => each === upstream);

const sourcesOf = ({ asks }: Endpoint): Record<string, string> =>
  Object.fromEntries(Object.keys(asks).map((each) => [each, 'ok']));

/** When in the trial the cell is looked at. */
export const ageIn = ({ endpoint, upstream }: Situation): ReturnType<typeof ageOf> =>
  ageOf(endpoint, upstream);

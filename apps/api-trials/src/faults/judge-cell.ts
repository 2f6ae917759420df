import type { Answer } from './answer.js';
import type { Expectation } from './expectation.js';

/** How much sooner than an upstream wants it a caller may be told to come back: the time that has passed since. */
const WAITED_S = 20;

type Told = string | number | boolean | undefined;

/**
 * How an answer differs from what was expected; empty when it does not.
 * @param before what was answered before the fault came
 */
export function differences(
  expected: Expectation,
  answer: Answer,
  before: Answer | undefined,
): readonly string[] {
  const found: string[] = [];
  const compare = (what: string, wanted: Told, seen: Told): void => {
    if (wanted !== undefined && wanted !== seen)
      found.push(`${what} ${String(seen)} instead of ${String(wanted)}`);
  };
  compare('status', expected.status, answer.status);
  if (expected.status !== answer.status) return [...found, answer.text.slice(0, 300)];
  if (answer.ms > expected.withinMs) found.push(`${answer.ms} ms instead of ${expected.withinMs}`);
  compare('stale', expected.stale, answer.stale);
  compare('degraded', expected.degraded, answer.degraded);
  compare('reason', expected.reason, answer.reason);
  compare('revoked', expected.revoked, answer.revoked);
  for (const [source, told] of Object.entries(expected.sources ?? {}))
    compare(source, told, answer.sources?.[source]);
  if (expected.unknownOffers && !answer.unknownOffers) found.push('does not say that it could not look up');
  if (expected.rows !== undefined && (answer.rows?.length ?? 0) === 0) found.push('empty');
  if (expected.rows === 'same' && answer.rows?.join() !== before?.rows?.join())
    found.push(`other rows than before: ${answer.rows?.length} instead of ${before?.rows?.length}`);
  if (expected.untouched && dataIn(answer) !== dataIn(before)) found.push('other data than before');
  return [...found, ...aboutWaiting(expected, answer)];
}

function aboutWaiting(expected: Expectation, { status, retryAfterS }: Answer): readonly string[] {
  if (status !== 503) return [];
  const { retryAfterS: wanted } = expected;
  const isWrong =
    retryAfterS === undefined ||
    retryAfterS < 1 ||
    (wanted !== undefined && (retryAfterS > wanted || retryAfterS < wanted - WAITED_S));
  return isWrong ? [`Retry-After ${retryAfterS} instead of ${wanted ?? 'some'}`] : [];
}

const dataIn = (answer: Answer | undefined): string | undefined => answer?.text;

/** An answer in a few words, for the table. */
export function inShort({ status, stale, sources = {}, rows, ms }: Answer): string {
  const failing = Object.entries(sources).filter(([, told]) => told !== 'ok' && told !== 'not_configured');
  return [
    status,
    ...(stale ? ['stale'] : []),
    ...failing.map(([source, told]) => `${source}: ${told.replace('UPSTREAM_', '')}`),
    ...(rows ? [`${rows.length} rows`] : []),
    `${ms} ms`,
  ].join(', ');
}

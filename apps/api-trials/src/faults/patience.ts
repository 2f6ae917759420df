import { isOrder } from './endpoint.js';
import type { Situation } from './expectation.js';

/** By how much everything takes longer on this machine, from 1 to 2, by the variable SLOWNESS: it may have other work. */
const slowness = Number(process.env['SLOWNESS'] ?? 1);
if (!(slowness >= 1 && slowness <= 2)) throw new Error('SLOWNESS must be a number from 1 to 2');

/** How long a source may take in these trials, in milliseconds: `SOURCE_DEADLINE_MS`. Less than the slow fault. */
export const SOURCE_DEADLINE_MS = 4_000 * slowness;

/** How long an answer that narrows a list by providers waits for what it does not know yet. */
const FILTER_WAIT_MS = 3_000;

/** What the machine may add. */
const MARGIN_MS = 5_000 * slowness;

/** An answer from memory, while twenty others are asked for. */
const REMEMBERED_MS = 2_000 * slowness;

/** A failure that is told at once, and tried again twice with short waits between. */
const TOLD_AT_ONCE_MS = 2_000;

/** A picture: three attempts, of five seconds each. */
const PICTURE_MS = 15_000;

/** An order that Trakt may be told twice, and one that it may not; it has fifteen seconds each time. */
const TWICE_MS = 30_000;
const ONCE_MS = 15_000;

/** How long the answer of a cell may take. */
export function withinMs(situation: Situation): number {
  const { endpoint, upstream, fault, state } = situation;
  if (endpoint.answer === 'local') return REMEMBERED_MS;
  if (state === 'fresh' && !isOrder(endpoint)) return REMEMBERED_MS;
  const isSilent = fault.name === 'hang' || fault.takesMs !== undefined;
  if (endpoint.asks[upstream] !== undefined && isSilent) return patience(situation) + MARGIN_MS;
  if (endpoint.answer === 'filtered') return FILTER_WAIT_MS + MARGIN_MS;
  // Nobody is kept waiting by what others fail at.
  if (endpoint.asks[upstream] === undefined) return SOURCE_DEADLINE_MS + MARGIN_MS;
  return TOLD_AT_ONCE_MS + MARGIN_MS;
}

function patience({ endpoint, state }: Situation): number {
  if (endpoint.answer === 'picture') return state === 'cold' ? PICTURE_MS : 0;
  if (endpoint.answer === 'code' || endpoint.answer === 'disconnection') return TWICE_MS;
  if (endpoint.answer === 'renewal') return ONCE_MS;
  if (endpoint.answer === 'filtered') return SOURCE_DEADLINE_MS + FILTER_WAIT_MS;
  return SOURCE_DEADLINE_MS;
}

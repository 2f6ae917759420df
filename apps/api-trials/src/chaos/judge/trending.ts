import type { WorldDay } from '../world.js';
import { dataOf, type Answered } from './answers.js';
import { daysOf, type RankedAnswer } from './mixture.js';
import type { Complaint } from './tally.js';

interface TrendingAnswer extends RankedAnswer {
  readonly stale: boolean;
  readonly total: number;
  readonly sources: readonly { readonly source: string; readonly status: string }[];
  readonly entries: readonly (RankedAnswer['entries'][number] & {
    readonly rank: number;
    readonly score: number;
  })[];
}

/** What is wrong with a trending list: in itself, and against what its sources said on each day. */
export interface TrendingJudgement {
  readonly right: Complaint;
  readonly unmixed: Complaint;
}

/**
 * Judges a trending list.
 * @param freshMs for how long after a day has ended a list that is not marked may still be of it
 */
export function judgeTrending(
  { answer, sentAtMs }: Answered,
  days: readonly WorldDay[],
  freshMs: number,
): TrendingJudgement {
  const list = dataOf(answer.body) as TrendingAnswer;
  const lists = days.map((day) => day.lists);
  const found = list.sources.map(({ source, status }) => ({
    source,
    status,
    ...daysOf(list, source, lists),
  }));
  const unmixed = found.find(({ complaint }) => complaint !== undefined)?.complaint;
  const old = list.stale
    ? undefined
    : found.find(({ status, days: fitting }) => {
        const endedMs = days[Math.max(...fitting)]?.toMs ?? Infinity;
        return status === 'ok' && fitting.length > 0 && sentAtMs - endedMs > freshMs;
      });
  const right = old ? `${old.source} is of a day that is over, and not marked` : complaintAboutOrder(list);
  return { right, unmixed };
}

function complaintAboutOrder({ entries, total }: TrendingAnswer): Complaint {
  if (entries.length === 0 || entries.length > total) return `${entries.length} entries of ${total}`;
  if (entries.some(({ rank }, index) => rank !== index + 1)) return 'ranks are not 1, 2, 3 …';
  if (new Set(entries.map(({ tmdb_id }) => tmdb_id)).size < entries.length) return 'a title stands twice';
  if (entries.some(({ score }, index) => score > (entries[index - 1]?.score ?? 100))) return 'scores rise';
  return undefined;
}

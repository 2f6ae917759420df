import { dataOf } from './judge/answers.js';
import type { Complaint } from './judge/tally.js';
import { sendOnce, type Observation } from './load/send-once.js';
import type { Life } from './replica.js';

/** How many of the answers that were seen last are asked for again. */
const ASKED_AGAIN = 5;

/** How long an answer may take to be kept after it was given. */
const KEPT_AFTER_MS = 1_000;

/** What Watchmode's part of an answer was. */
interface Bought {
  readonly target: string;
  readonly fetchedAt: string;
  readonly seenAtMs: number;
}

/** Offers that were paid for: they must still be there after a crash, and not be paid for again. */
export class BoughtOffers {
  private readonly bought = new Map<string, Bought>();

  /** Notes what an answer holds. */
  hear({ target, answer, endedAtMs }: Observation): void {
    const fetchedAt = watchmodeIn(target, answer);
    if (fetchedAt !== undefined) this.bought.set(target, { target, fetchedAt, seenAtMs: endedAtMs });
  }

  /** Asks again for what was seen last before a moment, and tells what is gone. */
  async complaints(life: Life, beforeMs: number): Promise<readonly Complaint[]> {
    const kept = [...this.bought.values()].filter(({ seenAtMs }) => seenAtMs < beforeMs - KEPT_AFTER_MS);
    return Promise.all(
      kept.slice(-ASKED_AGAIN).map(async ({ target, fetchedAt }) => {
        const { answer } = await sendOnce(life, { target });
        const now = watchmodeIn(target, answer);
        if (now === fetchedAt) return undefined;
        return `what Watchmode said at ${fetchedAt} is gone: ${target} now ${now ?? 'nothing'}`;
      }),
    );
  }
}

/** When Watchmode told its part of the offers in an answer; undefined when it has none. */
function watchmodeIn(target: string, answer: Observation['answer']): string | undefined {
  if (!target.includes('/availability/') || answer?.status !== 200) return undefined;
  const { sources } = dataOf(answer.body) as {
    readonly sources: readonly {
      readonly source: string;
      readonly status: string;
      readonly fetched_at: string;
    }[];
  };
  return sources.find(({ source, status }) => source === 'watchmode' && status === 'ok')?.fetched_at;
}

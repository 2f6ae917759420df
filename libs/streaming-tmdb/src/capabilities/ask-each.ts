import type { CallOptions } from '@radarr/streaming-core';

/**
 * How many questions about single titles run at a time: enough for the rate limit, and few enough that somebody who
 * asks meanwhile does not wait for all of them.
 */
const AT_A_TIME = 8;

/**
 * Asks about each item and tells how each question ended, in the order of the items.
 * @throws the signal's reason once it has aborted; no further question is asked then
 * @throws the first failure when every question failed: an outage is never an empty list
 */
export async function askEach<Item, Answer>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Answer>,
  { signal }: CallOptions = {},
): Promise<readonly PromiseSettledResult<Answer>[]> {
  const ends: PromiseSettledResult<Answer>[] = [];
  const waiting = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of waiting) {
      const [end] = await Promise.allSettled([ask(item)]);
      signal?.throwIfAborted();
      ends[index] = end;
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  const failures = ends.filter((end) => end.status === 'rejected');
  if (failures[0] && failures.length === items.length) throw failures[0].reason;
  return ends;
}

import type { Query } from '@tanstack/react-query';

const EVERY_MS = 4000;
const TIMES = 10;

/**
 * When to ask again for an answer that is not complete yet: every few seconds, and not for ever. For `refetchInterval`;
 * one for each hook, since it counts.
 * @param missing how much of an answer is still to come
 */
export function askAgain<Data>(missing: (data: Data) => number): (query: Query<Data>) => number | false {
  let hash: string | undefined;
  let before = 0;
  return ({ queryHash, state }) => {
    const asked = state.dataUpdateCount + state.errorUpdateCount;
    if (state.data === undefined || missing(state.data) === 0) {
      hash = undefined;
      return false;
    }
    if (hash !== queryHash) {
      hash = queryHash;
      before = asked;
    }
    return asked - before < TIMES ? EVERY_MS : false;
  };
}

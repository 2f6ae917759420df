import type { Query } from '@tanstack/react-query';

/** How long an answer is fresh after it arrived, in milliseconds, by what it says itself. For `staleTime`. */
export const freshUntil = <Data extends { expires_at: string }>({ state }: Query<Data>): number =>
  state.data === undefined ? 0 : Math.max(0, Date.parse(state.data.expires_at) - state.dataUpdatedAt);

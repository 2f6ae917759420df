import { useDeferredValue, useMemo } from 'react';
import { queryViewState, type AskedQuery } from './query-view-state.js';
import type { ViewState } from './view-state.js';

/** The state of a view that may be large: drawn bit by bit, so that a page stays at hand while many cards are made. */
export function useQueryViewState<Data>({
  data,
  error,
  isFetching,
  refetch,
}: AskedQuery<Data>): ViewState<Data> {
  const state = useMemo(
    () => queryViewState({ data, error, isFetching, refetch }),
    [data, error, isFetching, refetch],
  );
  return useDeferredValue(state);
}

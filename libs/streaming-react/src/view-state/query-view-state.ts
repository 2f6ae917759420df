import { viewProblem } from './view-problem.js';
import type { ViewState } from './view-state.js';

/** What a view has to know of a query; TanStack's results are such. */
export interface AskedQuery<Data> {
  readonly data: Data | undefined;
  readonly error: Error | null;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
}

/** The state of a view whose data comes from a query. An earlier answer stands while a newer one cannot be had. */
export function queryViewState<Data>(query: AskedQuery<Data>): ViewState<Data> {
  const onRetry = (): void => void query.refetch();
  const problem = query.error ? { problem: viewProblem(query.error), onRetry } : {};
  if (query.data !== undefined)
    return { status: 'ready', data: query.data, refreshing: query.isFetching, ...problem };
  if (query.error) return { status: 'failed', problem: viewProblem(query.error), onRetry };
  return { status: 'loading' };
}

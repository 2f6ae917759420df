import type { ViewProblem } from './view-problem.js';

/** What a view is to show: nothing yet, something, or why there is nothing. */
export type ViewState<Data> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly problem: ViewProblem; readonly onRetry?: () => void }
  | {
      readonly status: 'ready';
      readonly data: Data;
      /** A newer answer is on its way. @default false */
      readonly refreshing?: boolean;
      /** Why the newest question failed; the data is an earlier answer then. */
      readonly problem?: ViewProblem;
      readonly onRetry?: () => void;
    };

/** The state of a view whose data is there. */
export const ready = <Data>(data: Data): Extract<ViewState<Data>, { status: 'ready' }> => ({
  status: 'ready',
  data,
});

import type { ReactNode } from 'react';
import { ProblemNotice, type ViewState } from '@/components/streaming/index.js';

/** Stands where something could not be shown at all: why not, and the way to try again. */
export const Failed = ({
  state,
}: {
  readonly state: Extract<ViewState<unknown>, { status: 'failed' }>;
}): ReactNode => (
  <div className="rs">
    <ProblemNotice problem={state.problem} onRetry={state.onRetry} />
  </div>
);

import type { ReactNode } from 'react';
import { useFormats } from '../format/use-formats.js';
import { useMessages } from '../messages/use-messages.js';
import type { ViewProblem } from '../view-state/view-problem.js';
import { Notice } from './notice.js';

/** Why there is nothing to show, and what to do about it. */
export function ProblemNotice({
  problem,
  onRetry,
}: {
  readonly problem: ViewProblem;
  readonly onRetry?: (() => void) | undefined;
}): ReactNode {
  const { notices } = useMessages();
  const { fromNow } = useFormats();
  return (
    <Notice tone="error" title={notices.problemTitle[problem.kind]} onRetry={onRetry}>
      <p>{problem.detail ?? notices.problemAdvice[problem.kind]}</p>
      {problem.retryAt && <p>{notices.tryAgainAt(fromNow(problem.retryAt))}</p>}
    </Notice>
  );
}

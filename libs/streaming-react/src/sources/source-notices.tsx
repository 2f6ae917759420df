import type { ReactNode } from 'react';
import type { CommonMessages } from '../messages/common-messages.js';
import type { Formats } from '../format/formats.js';
import { useFormats } from '../format/use-formats.js';
import { useMessages } from '../messages/use-messages.js';
import { Notice } from '../notice/notice.js';
import type { ViewProblem } from '../view-state/view-problem.js';
import { sourceName } from './source-name.js';
import type { Provenance, SourceReport } from './source-report.js';

const QUOTA_SPENT = 'UPSTREAM_QUOTA_EXHAUSTED';

/** What {@link SourceNotices} speaks of. */
interface SourceNoticesProps {
  readonly of: Provenance;
  /** Why the newest question failed; what is shown is an earlier answer then. */
  readonly problem?: ViewProblem | undefined;
  readonly onRetry?: (() => void) | undefined;
}

/** What is the matter with an answer that is shown all the same; nothing when it is fresh and whole. */
export function SourceNotices({ of, problem, onRetry }: SourceNoticesProps): ReactNode {
  const { common } = useMessages();
  const formats = useFormats();
  const missing = of.sources.filter(({ status }) => status === 'failed' || status === 'stale');
  if (problem)
    return (
      <Notice tone="warning" title={headingOf(problem, common)} onRetry={onRetry}>
        {problem.detail && <p>{problem.detail}</p>}
      </Notice>
    );
  if (!of.stale && missing.length === 0) return null;
  const title = of.stale ? common.staleTitle(formats.fromNow(of.fetched_at)) : common.degradedTitle;
  return (
    <Notice tone="warning" title={title} onRetry={onRetry}>
      {missing.map((report) => (
        <p key={report.source}>{remarkOn(report, common, formats)}</p>
      ))}
    </Notice>
  );
}

const headingOf = ({ kind }: ViewProblem, common: CommonMessages): string =>
  kind === 'offline' ? common.offlineTitle : common.problemTitle[kind];

function remarkOn(report: SourceReport, common: CommonMessages, { fromNow }: Formats): string {
  const { source, status, error_code, reason, fetched_at } = report;
  const name = sourceName(source);
  if (error_code === QUOTA_SPENT) return common.sourceQuotaSpent(name, reason);
  if (status === 'stale') return common.sourceStale(name, fetched_at === null ? null : fromNow(fetched_at));
  return common.sourceFailed(name, reason);
}

import type { ReactNode } from 'react';
import type { NoticeMessages } from '../messages/notice-messages.js';
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
  const { notices } = useMessages();
  const formats = useFormats();
  const missing = of.sources.filter(({ status }) => status === 'failed' || status === 'stale');
  if (problem)
    return (
      <Notice tone="warning" title={headingOf(problem, notices)} onRetry={onRetry}>
        {problem.detail && <p>{problem.detail}</p>}
      </Notice>
    );
  if (!of.stale && missing.length === 0) return null;
  const title = of.stale ? notices.staleTitle(formats.fromNow(of.fetched_at)) : notices.degradedTitle;
  return (
    <Notice tone="warning" title={title} onRetry={onRetry}>
      {missing.map((report) => (
        <p key={report.source}>{remarkOn(report, notices, formats)}</p>
      ))}
    </Notice>
  );
}

const headingOf = ({ kind }: ViewProblem, notices: NoticeMessages): string =>
  kind === 'offline' ? notices.offlineTitle : notices.problemTitle[kind];

function remarkOn(report: SourceReport, notices: NoticeMessages, formats: Formats): string {
  const { source, status, error_code, reason, fetched_at } = report;
  const name = sourceName(source);
  const age = fetched_at === null ? null : formats.fromNow(fetched_at);
  if (error_code === QUOTA_SPENT) {
    const spent = notices.sourceQuotaSpent(name, untilOf(report, formats));
    return status === 'stale' && age !== null ? `${spent} ${notices.earlierUsed(age)}` : spent;
  }
  if (status === 'stale') return notices.sourceStale(name, age);
  return notices.sourceFailed(name, reason);
}

const untilOf = ({ retry_at }: SourceReport, { fromNow, dateTime }: Formats): string | null =>
  retry_at === null ? null : `${fromNow(retry_at)} (${dateTime(retry_at)})`;

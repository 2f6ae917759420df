import type { components } from '@radarr/streaming-api-client';
import type { ReactNode } from 'react';
import { useFormats } from '@/components/streaming/index.js';
import { useWebMessages } from '../../messages/web-messages-context.js';
import { Card } from './card.js';
import { jobTroubles } from './job-troubles.js';

type Job = components['schemas']['JobBody'];

/** What runs by itself, how it ended last, and when it runs again. */
export function JobsCard({ jobs }: { readonly jobs: readonly Job[] }): ReactNode {
  const { status } = useWebMessages();
  return (
    <Card title={status.jobs} wide>
      <div className="scroller" tabIndex={0} role="group" aria-label={status.jobs}>
        <table>
          <thead>
            <tr>
              <th scope="col">{status.job}</th>
              <th scope="col">{status.outcome}</th>
              <th scope="col">{status.lastRun}</th>
              <th scope="col">{status.nextRun}</th>
            </tr>
          </thead>
          <tbody>
            {jobs.map((job) => (
              <JobRow key={job.name} job={job} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function JobRow({ job }: { readonly job: Job }): ReactNode {
  const { status } = useWebMessages();
  const { fromNow } = useFormats();
  const { name, running, outcome, finished_at: finishedAt, next_due_at: nextDueAt } = job;
  const ended = { done: status.done, failed: status.failed };
  const troubles = jobTroubles(job.detail);
  return (
    <>
      <tr className={troubles.length > 0 ? 'job--troubled' : undefined}>
        <th scope="row">{status.jobNames[name] ?? name}</th>
        <td>{running ? status.running : outcome === null ? '—' : ended[outcome]}</td>
        <td>{finishedAt === null ? status.never : fromNow(finishedAt)}</td>
        <td>{nextDueAt === null ? status.off : fromNow(nextDueAt)}</td>
      </tr>
      {troubles.length > 0 && (
        <tr>
          <td className="job__troubles" colSpan={4}>
            {troubles.map((trouble) => (
              <p key={trouble}>{trouble}</p>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}

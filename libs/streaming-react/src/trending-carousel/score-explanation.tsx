import type { ReactNode } from 'react';
import type { Formats } from '../format/formats.js';
import { useFormats } from '../format/use-formats.js';
import type { TrendingMessages } from '../messages/trending-messages.js';
import { useMessages } from '../messages/use-messages.js';
import { sourceName } from '../sources/source-name.js';
import type { SourceReport } from '../sources/source-report.js';
import type { TrendingEntry } from './trending-list.js';

/** What a {@link ScoreExplanation} explains. */
interface ScoreExplanationProps {
  readonly entry: TrendingEntry;
  /** How each source took part in the list. */
  readonly reports: readonly SourceReport[];
}

/** Where a title's place comes from: each source with its own place for it, and which sources were missing. */
export function ScoreExplanation({ entry, reports }: ScoreExplanationProps): ReactNode {
  const { trending } = useMessages();
  const formats = useFormats();
  return (
    <>
      <p className="rs-explain__score">{trending.score(formats.number(entry.score))}</p>
      <dl className="rs-explain__sources">
        {reports.map((report) => (
          <div key={report.source} className="rs-explain__source">
            <dt>{sourceName(report.source)}</dt>
            <dd>{remarkOn(entry, report, { trending, formats })}</dd>
          </div>
        ))}
      </dl>
      <p className="rs-explain__meaning">{trending.scoreMeaning}</p>
    </>
  );
}

/** What a source says of a title, or why it says nothing. */
function remarkOn(
  { sources }: TrendingEntry,
  { source, status, reason }: SourceReport,
  { trending, formats }: { readonly trending: TrendingMessages; readonly formats: Formats },
): string {
  if (status === 'not_configured') return trending.notSetUp;
  if (status === 'failed') return trending.missing(reason);
  const placed = sources.find((one) => one.source === source);
  if (placed === undefined) return trending.notListed;
  const place = trending.place(formats.number(placed.rank));
  if (placed.metric === undefined || placed.value === undefined) return place;
  return `${place} · ${trending.metric(placed.metric, placed.value, formats.number(placed.value))}`;
}

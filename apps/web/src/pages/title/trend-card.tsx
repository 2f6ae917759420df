import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useFormats, useStreamingEnvironment } from '@/components/streaming/index.js';
import { useWebMessages } from '../../messages/web-messages-context.js';
import type { TitleAddress } from '../../router/paths.js';
import { Card } from '../status/card.js';
import { TrendLine } from './trend-line.js';

/** How a title has fared in the trending list of the day: a line, and the same as a table. */
export function TrendCard({ mediaType, tmdbId }: TitleAddress): ReactNode {
  const { title: messages } = useWebMessages();
  const { day } = useFormats();
  const { client, queryClient } = useStreamingEnvironment();
  const { data } = useQuery(
    {
      queryKey: ['trend', mediaType, tmdbId],
      queryFn: async ({ signal }) =>
        (await client.titleTrend(tmdbId, { media_type: mediaType }, { signal })).data,
    },
    queryClient,
  );
  const days = data?.days ?? [];
  const last = days.at(-1);
  return (
    <Card title={messages.trend}>
      {data && !last && <p className="quiet">{messages.trendUnknown}</p>}
      {last && (
        <>
          <p>
            <strong>{messages.trendToday(last.rank)}</strong> <span className="quiet">{day(last.date)}</span>
          </p>
          {days.length > 1 && <TrendLine days={days} />}
          <table className="rs-hidden">
            <caption>{messages.trend}</caption>
            <thead>
              <tr>
                <th scope="col">{messages.trendDay}</th>
                <th scope="col">{messages.trendRank}</th>
              </tr>
            </thead>
            <tbody>
              {days.map(({ date, rank }) => (
                <tr key={date}>
                  <th scope="row">{day(date)}</th>
                  <td>{rank}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Card>
  );
}

import type { MediaType } from '@radarr/streaming-api-client';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import {
  ProvenanceLine,
  queryViewState,
  SourceNotices,
  useComingSoon,
  useFormats,
  type components,
} from '@/components/streaming/index.js';
import { Failed } from '../../layout/failed.js';
import { useWebMessages } from '../../messages/web-messages-context.js';
import { titlePath } from '../../router/paths.js';
import { useSettings } from '../../settings/use-settings.js';
import { daysOf, weeksOf, type Day, type Month } from './month.js';

type Release = components['schemas']['ReleaseBody'];

const MOST = 500;
const SHOWN_A_DAY = 4;

/** A month as a table of weeks, with what arrives on each day. */
export function MonthGrid(props: {
  readonly month: Month;
  readonly mediaType: MediaType;
  readonly region: string;
}): ReactNode {
  const { month, mediaType, region } = props;
  const { locale } = useSettings();
  const { calendar } = useWebMessages();
  const { today, firstDayOfWeek } = useFormats();
  const { first, last } = daysOf(month);
  const state = queryViewState(useComingSoon({ mediaType, region, from: first, to: last, limit: MOST }));
  if (state.status === 'failed') return <Failed state={state} />;
  const releases = state.status === 'ready' ? state.data.releases : [];
  const weeks = weeksOf(month, firstDayOfWeek);
  return (
    <section className="rs" aria-busy={state.status === 'loading'}>
      {state.status === 'ready' && (
        <SourceNotices of={state.data} problem={state.problem} onRetry={state.onRetry} />
      )}
      {state.status === 'ready' && releases.length === 0 && <p className="quiet">{calendar.none}</p>}
      <table className="month">
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th key={day} scope="col">
                {new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(new Date(day))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((days) => (
            <tr key={days[0]}>
              {days.map((day) => (
                <DayCell
                  key={day}
                  day={day}
                  place={placeOf(day, month, today())}
                  releases={releases.filter(({ release_date: date }) => date === day)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {state.status === 'ready' && <ProvenanceLine of={state.data} />}
    </section>
  );
}

/** Where a day stands, seen from the month that is shown and from today. */
type Place = 'outside' | 'past' | 'today' | 'ahead';

function placeOf(day: Day, month: Month, today: Day): Place {
  if (!day.startsWith(month)) return 'outside';
  if (day === today) return 'today';
  return day < today ? 'past' : 'ahead';
}

function DayCell(props: { day: Day; place: Place; releases: readonly Release[] }): ReactNode {
  const { day, place, releases } = props;
  const { calendar } = useWebMessages();
  const rest = releases.slice(SHOWN_A_DAY);
  return (
    <td className={`month__day month__day--${place}`} aria-current={place === 'today' ? 'date' : undefined}>
      <time dateTime={day}>{Number(day.slice(8))}</time>
      <Arrivals releases={releases.slice(0, SHOWN_A_DAY)} />
      {rest.length > 0 && (
        <details>
          <summary>{calendar.more(rest.length)}</summary>
          <Arrivals releases={rest} />
        </details>
      )}
    </td>
  );
}

function Arrivals({ releases }: { readonly releases: readonly Release[] }): ReactNode {
  return (
    <ul>
      {releases.map(
        ({
          media_type: mediaType,
          tmdb_id: tmdbId,
          title,
          season_number: season,
          streaming_services: services,
        }) => (
          <li key={`${tmdbId}-${season ?? ''}`}>
            <Link to={titlePath({ mediaType, tmdbId })}>
              <bdi>{title}</bdi>
            </Link>
            {services.length > 0 && <span className="quiet"> {services[0]}</span>}
          </li>
        ),
      )}
    </ul>
  );
}

import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { ComingSoonList, Icon, useStreamingEnvironment } from '@/components/streaming/index.js';
import { MediaTypeChoice } from '../../layout/media-type-choice.js';
import { useMedia } from '../../layout/use-media.js';
import { usePageTitle } from '../../layout/use-page-title.js';
import { useWebMessages } from '../../messages/web-messages-context.js';
import { titlePath } from '../../router/paths.js';
import { useAddressChoice, withParameter } from '../../router/use-address-choice.js';
import { useSettings } from '../../settings/use-settings.js';
import { addMonths, daysOf, monthOf, parseMonth, type Month } from './month.js';
import { MonthGrid } from './month-grid.js';

const MOST = 500;

/** What arrives, month by month: a grid where there is room, else a list. */
export function CalendarPage(): ReactNode {
  const { calendar, search } = useWebMessages();
  const { now } = useStreamingEnvironment();
  const { effectiveRegion: region, locale } = useSettings();
  const [mediaType, chooseType] = useAddressChoice('type', ['movie', 'tv']);
  const [parameters, setParameters] = useSearchParams();
  const thisMonth = monthOf(new Date(now()));
  const month = parseMonth(parameters.get('month'), thisMonth);
  const roomy = useMedia('(width >= 56rem)');
  const navigate = useNavigate();
  const name = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01`),
  );
  const go = (next: string): void =>
    setParameters((at) => withParameter(at, 'month', next === thisMonth ? undefined : next));
  usePageTitle(`${calendar.title} – ${name}`);
  const { first, last } = daysOf(month);
  return (
    <div className="page">
      <div className="page__head">
        <h1 className="page__title" aria-live="polite">
          {name}
        </h1>
        <MonthButtons month={month} thisMonth={thisMonth} onGo={go} />
      </div>
      <MediaTypeChoice chosen={mediaType} onChoose={chooseType} />
      {roomy ? (
        <MonthGrid month={month} mediaType={mediaType} region={region} />
      ) : (
        <ComingSoonList
          mediaType={mediaType}
          region={region}
          from={first}
          to={last}
          limit={MOST}
          heading={mediaType === 'movie' ? search.movies : search.shows}
          creditedElsewhere
          hrefFor={titlePath}
          onMovieSelect={(tmdbId) => void navigate(titlePath({ mediaType, tmdbId }))}
        />
      )}
    </div>
  );
}

/** Leads to the month before, this one, and the next. */
function MonthButtons(props: {
  readonly month: Month;
  readonly thisMonth: Month;
  readonly onGo: (month: Month) => void;
}): ReactNode {
  const { month, thisMonth, onGo } = props;
  const { calendar } = useWebMessages();
  return (
    <div className="buttons rs">
      <button
        type="button"
        className="rs-button"
        aria-label={calendar.previous}
        disabled={month <= thisMonth}
        onClick={() => onGo(addMonths(month, -1))}
      >
        <Icon name="previous" />
      </button>
      <button type="button" className="rs-button" onClick={() => onGo(thisMonth)}>
        {calendar.thisMonth}
      </button>
      <button
        type="button"
        className="rs-button"
        aria-label={calendar.next}
        onClick={() => onGo(addMonths(month, 1))}
      >
        <Icon name="next" />
      </button>
    </div>
  );
}

import { memo, type KeyboardEvent, type ReactNode } from 'react';
import { useFormats } from '../format/use-formats.js';
import { Icon } from '../icons/icon.js';
import { useMessages } from '../messages/use-messages.js';
import { Poster } from '../poster/poster.js';
import type { SourceReport } from '../sources/source-report.js';
import { CardTarget } from './card-target.js';
import { rankChange } from './rank-change.js';
import { RankChangeMark } from './rank-change-mark.js';
import { ScorePopover } from './score-popover.js';
import type { TrendingEntry } from './trending-list.js';

/** What a card leads to. */
export interface TitleChoice {
  /** Told which title was chosen. */
  readonly onMovieSelect?: ((tmdbId: number) => void) | undefined;
  /** The address of the host's page of a title; cards are links then. */
  readonly hrefFor?: ((title: { mediaType: 'movie' | 'tv'; tmdbId: number }) => string) | undefined;
}

/** What a {@link TrendingCard} shows. */
export interface TrendingCardProps extends TitleChoice {
  readonly entry: TrendingEntry;
  readonly comparedWith: string | null;
  readonly reports: readonly SourceReport[];
  readonly tabIndex: 0 | -1;
  readonly focused: boolean;
  readonly priority: boolean;
}

/** A title in a trending list. The key "i" explains its score, as the small button does. */
export const TrendingCard = memo(function TrendingCard(props: TrendingCardProps): ReactNode {
  const { entry, comparedWith, reports, tabIndex, focused, priority, onMovieSelect, hrefFor } = props;
  const { tmdb_id: tmdbId, media_type: mediaType } = entry;
  return (
    <div className="rs-card">
      <CardTarget
        href={hrefFor?.({ mediaType, tmdbId })}
        onSelect={onMovieSelect && (() => onMovieSelect(tmdbId))}
        tabIndex={tabIndex}
        onKeyDown={explainOnKey}
      >
        <Poster path={entry.poster_path} title={entry.title} priority={priority} />
        <CardText entry={entry} comparedWith={comparedWith} />
      </CardTarget>
      <ScorePopover entry={entry} reports={reports} tabIndex={focused ? 0 : -1} />
    </div>
  );
});

/** What stands under a poster. */
function CardText({ entry, comparedWith }: Pick<TrendingCardProps, 'entry' | 'comparedWith'>): ReactNode {
  const { trending } = useMessages();
  const { number, rating } = useFormats();
  const change = rankChange(entry, comparedWith);
  const vote = entry.vote_count === 0 || entry.vote_average === null ? undefined : rating(entry.vote_average);
  return (
    <>
      <span className="rs-card__place">
        <span className="rs-card__rank" aria-hidden="true">
          {number(entry.rank)}
        </span>
        <span className="rs-hidden">{trending.rank(number(entry.rank))} </span>
        {change && <RankChangeMark change={change} />}
      </span>
      <span className="rs-card__title">
        <bdi>{entry.title}</bdi>
      </span>
      <span className="rs-card__facts">
        {entry.release_date !== null && <span>{entry.release_date.slice(0, 4)}</span>}
        {vote !== undefined && (
          <span className="rs-card__vote">
            <Icon name="star" />
            <span aria-hidden="true">{vote}</span>
            <span className="rs-hidden">{trending.vote(vote)}</span>
          </span>
        )}
      </span>
    </>
  );
}

function explainOnKey(event: KeyboardEvent): void {
  if (event.key !== 'i' || event.altKey || event.ctrlKey || event.metaKey) return;
  // A click on the button, so that the browser knows where the popover belongs.
  event.currentTarget.parentElement?.querySelector<HTMLElement>('[popovertarget]')?.click();
}

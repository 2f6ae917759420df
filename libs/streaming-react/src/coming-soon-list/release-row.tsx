import type { ReactNode } from 'react';
import { Icon } from '../icons/icon.js';
import { useMessages } from '../messages/use-messages.js';
import { Poster } from '../poster/poster.js';
import type { ReleaseActions } from './release-actions.js';
import { ReleaseServices, type Logos } from './release-services.js';
import { seasonText } from './release-texts.js';
import { ReleaseTitle } from './release-title.js';
import type { Release } from './release-weeks.js';

/** What a {@link ReleaseRow} shows, and what can be done with it. */
export interface ReleaseRowProps extends ReleaseActions {
  readonly release: Release;
  readonly logos: Logos;
  /** Puts the arrival in a calendar. */
  readonly onAdd: (release: Release) => void;
}

/** One arrival. The whole row leads to the title; its button leads to the calendar. */
export function ReleaseRow({ release, logos, onAdd, ...actions }: ReleaseRowProps): ReactNode {
  const { comingSoon } = useMessages();
  const { title, poster_path, is_original, back_catalogue, regional } = release;
  const season = seasonText(release, comingSoon);
  const marks = [
    is_original && comingSoon.original,
    back_catalogue && comingSoon.backCatalogue,
    !regional && comingSoon.foreignDay,
  ].filter((mark) => mark !== false);
  const add = comingSoon.addToCalendar(title);
  return (
    <li className="rs-soon__row">
      <div className="rs-soon__poster">
        <Poster path={poster_path} title={title} sizes="60px" />
      </div>
      <div className="rs-soon__about">
        <ReleaseTitle release={release} {...actions} />
        {(season !== undefined || marks.length > 0) && (
          <p className="rs-soon__facts">
            {season !== undefined && <span>{season}</span>}
            {marks.map((mark) => (
              <span key={mark} className="rs-soon__mark">
                {mark}
              </span>
            ))}
          </p>
        )}
        <ReleaseServices release={release} logos={logos} />
      </div>
      <button
        type="button"
        className="rs-button rs-soon__add"
        aria-label={add}
        title={add}
        onClick={() => onAdd(release)}
      >
        <Icon name="calendar" />
      </button>
    </li>
  );
}

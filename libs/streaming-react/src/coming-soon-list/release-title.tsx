import type { MouseEvent, ReactNode } from 'react';
import type { ReleaseActions } from './release-actions.js';
import type { Release } from './release-weeks.js';

/** A title's name: a link where the host has a page, else a button where it wants to hear of choices. */
export function ReleaseTitle(props: ReleaseActions & { readonly release: Release }): ReactNode {
  const { release, onMovieSelect, hrefFor } = props;
  const { tmdb_id: tmdbId, media_type: mediaType } = release;
  const title = <bdi>{release.title}</bdi>;
  const href = hrefFor?.({ mediaType, tmdbId });
  const select = (event: MouseEvent): void => {
    if (!onMovieSelect || (href !== undefined && opensElsewhere(event))) return;
    event.preventDefault();
    onMovieSelect(tmdbId);
  };
  if (href !== undefined)
    return (
      <a className="rs-soon__title" href={href} onClick={select}>
        {title}
      </a>
    );
  if (!onMovieSelect) return <span className="rs-soon__title">{title}</span>;
  return (
    <button type="button" className="rs-soon__title" onClick={select}>
      {title}
    </button>
  );
}

/** Somebody wants a new tab or a window: the browser's business. */
const opensElsewhere = (event: MouseEvent): boolean =>
  event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;

import type { components, MediaType } from '@radarr/streaming-api-client';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Poster, useMessages } from '@/components/streaming/index.js';
import { titlePath } from '../router/paths.js';
import { TitleServices } from './title-services.js';

/** What a card says of a title, in the API's words. */
export interface TitleOnCard {
  readonly media_type: MediaType;
  readonly tmdb_id: number;
  readonly title: string;
  readonly year?: number | null;
  readonly release_date: string | null;
  readonly poster_path: string | null;
  readonly overview?: string | null;
  readonly availability: components['schemas']['KnownOffersBody'];
}

/** A title in a list, with where it can be watched as far as that is known. */
export function TitleCard({ of, region }: { readonly of: TitleOnCard; readonly region: string }): ReactNode {
  const { notices } = useMessages();
  const { media_type: mediaType, tmdb_id: tmdbId, title, overview } = of;
  const year = of.year ?? of.release_date?.slice(0, 4);
  return (
    <li className="title-card">
      <Poster path={of.poster_path} title={title} sizes="92px" />
      <div className="title-card__text">
        <h2>
          <Link to={titlePath({ mediaType, tmdbId })}>
            <bdi>{title}</bdi>
          </Link>
        </h2>
        <p className="quiet">
          {mediaType === 'movie' ? notices.movie : notices.show}
          {year !== undefined && ` · ${year}`}
        </p>
        {overview && <p className="title-card__overview">{overview}</p>}
        <TitleServices availability={of.availability} region={region} />
      </div>
    </li>
  );
}

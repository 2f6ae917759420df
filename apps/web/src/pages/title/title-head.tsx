import type { ReactNode } from 'react';
import {
  imageSources,
  Poster,
  ProvenanceLine,
  Skeleton,
  useFormats,
  useMessages,
  useStreamingEnvironment,
} from '@/components/streaming/index.js';
import { useWebMessages } from '../../messages/web-messages-context.js';
import type { TitleDetails } from './use-title-details.js';

/** What a title is, over a wide picture of it. */
export function TitleHead({ details }: { readonly details: TitleDetails }): ReactNode {
  const { title: messages } = useWebMessages();
  const { imageBaseUrl } = useStreamingEnvironment();
  const { title, original_title: original, tagline, overview, backdrop_path: backdrop } = details;
  return (
    <header className="title-head rs">
      {backdrop !== null && (
        <img
          {...imageSources(imageBaseUrl, backdrop, 'backdrop')}
          className="title-head__backdrop"
          sizes="100vw"
          alt=""
          decoding="async"
        />
      )}
      <div className="title-head__poster">
        <Poster path={details.poster_path} title={title} sizes="(width < 40rem) 30vw, 220px" priority />
      </div>
      <div className="title-head__text">
        <h1>
          <bdi>{title}</bdi>
        </h1>
        {original !== null && original !== title && <p className="quiet">{messages.original(original)}</p>}
        <TitleFacts details={details} />
        {tagline !== null && tagline !== '' && <p className="title-head__tagline">{tagline}</p>}
        {overview !== null && <p className="title-head__overview">{overview}</p>}
        <ProvenanceLine of={{ fetched_at: details.fetched_at, sources: details.sources }} />
      </div>
    </header>
  );
}

function TitleFacts({ details }: { readonly details: TitleDetails }): ReactNode {
  const { title: messages } = useWebMessages();
  const { notices } = useMessages();
  const { day, list, number } = useFormats();
  const { runtime_minutes: runtime, seasons, genres, vote_average: average, vote_count: votes } = details;
  const facts = [
    details.media_type === 'movie' ? notices.movie : notices.show,
    details.release_date !== null && day(details.release_date),
    runtime !== null && messages.runtime(Math.floor(runtime / 60), runtime % 60),
    seasons !== null && messages.seasons(seasons),
    genres.length > 0 && list(genres),
    average !== null && average > 0 && messages.votes(number(average), number(votes ?? 0)),
  ].filter((fact) => fact !== false);
  return (
    <ul className="facts">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}

/** The same space, while it is not known what will stand there. */
export function TitleHeadPlaceholder(): ReactNode {
  return (
    <div className="rs">
      <Skeleton>
        <div className="title-head title-head--placeholder">
          <div className="title-head__poster" data-rs-box="" />
          <div className="title-head__text">
            <div className="title-head__name-box" data-rs-box="" />
            <div className="title-head__facts-box" data-rs-box="" />
            <div className="title-head__overview-box" data-rs-box="" />
            <div className="title-head__age-box" data-rs-box="" />
          </div>
        </div>
      </Skeleton>
    </div>
  );
}

import { useState, type ReactNode } from 'react';
import { useStreamingEnvironment } from '../client/streaming-context.js';
import { imageSources } from './image-sources.js';

/** What a {@link Poster} shows. */
export interface PosterProps {
  /** A TMDB image path; null where no source has a picture. */
  readonly path: string | null;
  readonly title: string;
  /** How wide it is on the screen, as the attribute `sizes` of an image. @default that of a card */
  readonly sizes?: string;
  /** It is seen at once: loaded before others. @default false */
  readonly priority?: boolean;
}

/** As wide as `--rs-poster-width`, where a host leaves it as it is. */
const CARD_SIZES = '(width >= 120rem) 192px, 160px';

/** A poster in a box of its own size from the start; the title in letters where there is no picture. */
export function Poster({ path, title, sizes = CARD_SIZES, priority = false }: PosterProps): ReactNode {
  const { imageBaseUrl } = useStreamingEnvironment();
  const [failedPath, setFailedPath] = useState<string>();
  return (
    <span className="rs-poster">
      {path === null || failedPath === path ? (
        <span className="rs-poster__letters" aria-hidden="true">
          {title}
        </span>
      ) : (
        <img
          {...imageSources(imageBaseUrl, path, 'poster')}
          className="rs-poster__image"
          alt=""
          sizes={sizes}
          width={2}
          height={3}
          loading={priority ? 'eager' : 'lazy'}
          fetchPriority={priority ? 'high' : 'auto'}
          decoding="async"
          draggable={false}
          onError={() => setFailedPath(path)}
        />
      )}
    </span>
  );
}

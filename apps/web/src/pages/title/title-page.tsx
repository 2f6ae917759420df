import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { NotFoundPage } from '../not-found/not-found-page.js';
import { parseTitleAddress } from '../../router/paths.js';
import { TitleView } from './title-view.js';

/** One film or show: what it is, where to watch it, how it fares. */
export function TitlePage(): ReactNode {
  const address = parseTitleAddress(useParams());
  // Another title is another page: nothing of the last one may stay in sight.
  return address ? (
    <TitleView key={`${address.mediaType}-${address.tmdbId}`} {...address} />
  ) : (
    <NotFoundPage />
  );
}

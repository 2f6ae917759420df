import type { ReactNode } from 'react';
import { useMessages } from '../messages/use-messages.js';

/** What a {@link TrendingHeading} names. */
export interface TrendingHeadingProps {
  readonly mediaType: 'movie' | 'tv';
  readonly timeWindow: 'day' | 'week';
  /** Instead of the usual one. */
  readonly heading?: string | undefined;
}

/** What is trending, and over which time. */
export function TrendingHeading({
  id,
  mediaType,
  timeWindow,
  heading,
}: TrendingHeadingProps & { readonly id: string }): ReactNode {
  const { trending } = useMessages();
  return (
    <h2 className="rs-trending__heading" id={id}>
      {heading ?? trending.heading[mediaType]}{' '}
      <span className="rs-trending__window">{trending.window[timeWindow]}</span>
    </h2>
  );
}

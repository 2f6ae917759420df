import type { ReactNode } from 'react';
import type { CreditChoice } from '../attribution/attribution.js';
import { useQueryViewState } from '../view-state/use-query-view-state.js';
import type { TitleChoice } from './trending-card.js';
import { TrendingCarouselView } from './trending-carousel-view.js';
import { useTrending, type TrendingChoice } from './use-trending.js';

/** What a {@link TrendingCarousel} takes. */
export interface TrendingCarouselProps extends TrendingChoice, TitleChoice, CreditChoice {
  /** Instead of the usual one. */
  readonly heading?: string | undefined;
  /** It is the first shelf of its page: its first posters are loaded before all other pictures. @default false */
  readonly priority?: boolean | undefined;
}

/** What is trending, as a shelf: fetched from the API of the nearest `StreamingClientProvider`. */
export function TrendingCarousel(props: TrendingCarouselProps): ReactNode {
  return <TrendingCarouselView {...props} state={useQueryViewState(useTrending(props))} />;
}

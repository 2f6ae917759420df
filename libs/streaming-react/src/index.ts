export type { components } from '@radarr/streaming-api-client';
export { Attribution, type Credited } from './attribution/attribution.js';
export { createQueryClient } from './client/create-query-client.js';
export {
  StreamingClientProvider,
  type StreamingClientProviderProps,
} from './client/streaming-client-provider.js';
export { useStreamingEnvironment } from './client/streaming-context.js';
export type { StreamingEnvironment, Theme } from './client/streaming-environment.js';
export { ComingSoonList, type ComingSoonListProps } from './coming-soon-list/coming-soon-list.js';
export {
  ComingSoonListView,
  type ComingSoonListViewProps,
} from './coming-soon-list/coming-soon-list-view.js';
export type { ReleaseActions, TitleRef } from './coming-soon-list/release-actions.js';
export {
  useComingSoon,
  type ComingSoonBody,
  type ComingSoonChoice,
} from './coming-soon-list/use-coming-soon.js';
export { createFormats, type Formats } from './format/formats.js';
export { useFormats } from './format/use-formats.js';
export { Icon, type IconName } from './icons/icon.js';
export type { Messages } from './messages/messages.js';
export { useMessages } from './messages/use-messages.js';
export { Notice, type NoticeProps, type NoticeTone } from './notice/notice.js';
export { ProblemNotice } from './notice/problem-notice.js';
export { imageSources, type PictureKind } from './poster/image-sources.js';
export { Poster, type PosterProps } from './poster/poster.js';
export { ProviderFilter, type ProviderFilterProps } from './provider-filter/provider-filter.js';
export { ProviderFilterView, type ProviderFilterViewProps } from './provider-filter/provider-filter-view.js';
export { MY_SERVICES_KEY } from './provider-filter/my-services-store.js';
export { useMyServices, type MyServices } from './provider-filter/use-my-services.js';
export { useProviders, type ProvidersBody, type ProvidersWanted } from './provider-filter/use-providers.js';
export { ServiceLogo } from './service-logo/service-logo.js';
export { SHELF_TARGET, type ShelfPlace } from './shelf/shelf-place.js';
export { Shelf, type ShelfProps } from './shelf/shelf.js';
export { ProvenanceLine } from './sources/provenance-line.js';
export { sourceName } from './sources/source-name.js';
export { SourceNotices } from './sources/source-notices.js';
export type { Provenance, SourceReport } from './sources/source-report.js';
export {
  StreamingAvailability,
  type StreamingAvailabilityProps,
} from './streaming-availability/streaming-availability.js';
export {
  StreamingAvailabilityView,
  type StreamingAvailabilityViewProps,
} from './streaming-availability/streaming-availability-view.js';
export { useAvailability, type AvailabilityChoice } from './streaming-availability/use-availability.js';
export { useAvailabilityRegions } from './streaming-availability/use-availability-regions.js';
export { Surface } from './surface/surface.js';
export {
  TrendingCarouselView,
  type TrendingCarouselViewProps,
} from './trending-carousel/trending-carousel-view.js';
export { TrendingCarousel, type TrendingCarouselProps } from './trending-carousel/trending-carousel.js';
export type { TrendingEntry, TrendingList } from './trending-carousel/trending-list.js';
export { useTrending, type TrendingChoice } from './trending-carousel/use-trending.js';
export { queryViewState } from './view-state/query-view-state.js';
export { Skeleton } from './view-state/skeleton.js';
export { viewProblem, type ProblemKind, type ViewProblem } from './view-state/view-problem.js';
export { ready, type ViewState } from './view-state/view-state.js';

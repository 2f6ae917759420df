export type * from './accounts/account-events.js';
export type { AccountServiceOptions, AccountUpstream } from './accounts/account-options.js';
export type * from './accounts/account-report.js';
export { AccountService } from './accounts/account-service.js';
export {
  WatchlistService,
  type WatchlistAnswer,
  type WatchlistServiceOptions,
} from './accounts/watchlist-service.js';
export { refreshAllLists, warmAllLists, type AllListsResult } from './trending/all-lists.js';
export { fuseFeeds, type FusionOptions } from './fusion/fuse-feeds.js';
export type { RankedFeed, RankedRow } from './fusion/ranked-feed.js';
export type { TrendingEvent } from './trending/trending-events.js';
export * from './trending/trending-list.js';
export type { TrendingServiceOptions } from './trending/trending-options.js';
export { TrendingService } from './trending/trending-service.js';
export { DEFAULT_TRENDING_TTLS, type TrendingTtls } from './trending/ttl.js';
export { SOURCE_STATUSES, type SourceReport, type SourceStatus } from './sources/source-report.js';
export type { AvailabilityEvent } from './availability/availability-events.js';
export {
  DEFAULT_AVAILABILITY_TTLS,
  type AvailabilityServiceOptions,
  type AvailabilityTtls,
} from './availability/availability-options.js';
export { AvailabilityService } from './availability/availability-service.js';
export { OfferFilter, type FilteredTitles, type OfferWish } from './availability/offer-filter.js';
export {
  REGION_CERTAINTIES,
  type RegionAvailability,
  type RegionCertainty,
  type TitleAvailability,
} from './availability/title-availability.js';
export type { ComingSoonEvent } from './coming-soon/coming-soon-events.js';
export type { ComingSoonAnswer, ComingSoonList } from './coming-soon/coming-soon-list.js';
export type { ComingSoonServiceOptions, ComingSoonTtls } from './coming-soon/coming-soon-options.js';
export { ComingSoonService } from './coming-soon/coming-soon-service.js';
export { oncePerSeason } from './coming-soon/join-releases.js';
export { daysAfter, todayIn } from './coming-soon/region-calendar.js';
export type { DetailsAnswer } from './details/details-answer.js';
export { DetailsService, type DetailsServiceOptions } from './details/details-service.js';
export { ProviderService, type ProviderAnswer } from './providers/provider-service.js';
export type { ProviderServiceOptions } from './providers/provider-service-options.js';
export { SearchService, type SearchAnswer, type SearchServiceOptions } from './search/search-service.js';
export { providersOf, type KnownProvider } from './offers/known-providers.js';
export { matchesOffers, type KnownOfferWish } from './offers/matches-offers.js';
export { mergeOffers, type MergeOffersInput } from './offers/merge-offers.js';
export {
  OFFER_CERTAINTIES,
  type MergedOffer,
  type OfferCertainty,
  type OfferEvidence,
  type OfferPrice,
  type OfferProvider,
} from './offers/merged-offer.js';
export type { OfferSource } from './offers/offer-source.js';
export {
  findProviders,
  type FoundProvider,
  type ProviderSearch,
  type UnknownProvider,
} from './providers/find-providers.js';
export { identifyProvider, type ProviderIdentity } from './providers/identify-provider.js';
export { mergeProviders, type ProviderListing } from './providers/merge-providers.js';
export type { Provider } from './providers/provider.js';
export { providersIn } from './providers/providers-in.js';
export {
  CANDIDATE_REASONS,
  rankCandidates,
  type CandidateReason,
  type RankedCandidate,
} from './credits/candidate-worth.js';
export type { CreditEvent } from './credits/credit-events.js';
export {
  CreditPlanner,
  type CreditPlannerOptions,
  type PlannerRun,
  type PlannerWork,
} from './credits/credit-planner.js';
export { CreditPurse, type CreditPurseOptions, type Purchase } from './credits/credit-purse.js';
export { MemoryCreditLedger, type MemoryCreditLedgerOptions } from './credits/memory-credit-ledger.js';
export { planBudget, type PaceSetting } from './credits/pace.js';
export {
  TitleFactsService,
  type KnownFacts,
  type TitleFactsServiceOptions,
} from './titles/title-facts-service.js';

import {
  AvailabilityService,
  ComingSoonService,
  CreditPurse,
  DetailsService,
  ProviderService,
  SearchService,
  TitleFactsService,
  TrendingService,
} from '@radarr/streaming-aggregation';
import { createStreamingCache, type StreamingCache } from '@radarr/streaming-cache';
import {
  AvailabilityRepository,
  CacheEntryRepository,
  ComingSoonRepository,
  CreditLedgerRepository,
  IdMappingRepository,
  LeaseRepository,
  RankHistoryRepository,
  TrendingRepository,
} from '@radarr/streaming-database';
import type { StreamingModuleOptions } from './streaming-options.js';

/** A page of twenty hits takes 10 to 20 kB, so both bounds are about as tight. */
const SEARCH_MEMORY = { maxItems: 1_000, maxBytes: 16 * 1024 * 1024 };

/** The cache over the module's stores. */
export function createCache(options: StreamingModuleOptions): StreamingCache {
  const { dataSource, fastStore, bus, staleMs, onEvent } = options;
  const database = new CacheEntryRepository(dataSource);
  return createStreamingCache({
    stores: fastStore ? [fastStore, database] : [database],
    leases: new LeaseRepository(dataSource),
    ...(bus && { bus }),
    ...(staleMs !== undefined && { staleMs }),
    ...(onEvent && { onEvent: (event) => onEvent({ from: 'cache', event }) }),
  });
}

/**
 * The cache of what was found by searches: in this process's memory alone. Anybody with the key can think up texts
 * without end; at whatever rate they do, they fill no table and push nothing else out of the memory. What a text found
 * is had again for one free call.
 */
export function createSearchCache({ onEvent }: StreamingModuleOptions): StreamingCache {
  return createStreamingCache({
    memory: SEARCH_MEMORY,
    ...(onEvent && { onEvent: (event) => onEvent({ from: 'cache', event }) }),
  });
}

/** What pays for calls that cost credits. */
export function createPurse({ dataSource, creditCaps, onEvent }: StreamingModuleOptions): CreditPurse {
  return new CreditPurse({
    ledger: new CreditLedgerRepository(dataSource),
    ...(creditCaps && { caps: creditCaps }),
    ...(onEvent && { onEvent: (event) => onEvent({ from: 'credits', event }) }),
  });
}

/** What every service that asks upstreams is given. */
function asking({ upstreams, notConfigured, sourceDeadlineMs }: StreamingModuleOptions) {
  return {
    upstreams,
    ...(notConfigured && { notConfigured }),
    ...(sourceDeadlineMs !== undefined && { sourceDeadlineMs }),
  };
}

/** What everybody is watching. */
export function createTrending(options: StreamingModuleOptions, cache: StreamingCache): TrendingService {
  const { ttls, weights, dataSource, onEvent } = options;
  return new TrendingService({
    ...asking(options),
    cache,
    store: new TrendingRepository(dataSource),
    history: new RankHistoryRepository(dataSource),
    ...(ttls && { ttls }),
    ...(weights && { weights }),
    ...(onEvent && { onEvent: (event) => onEvent({ from: 'trending', event }) }),
  });
}

/** Where titles can be watched. */
export function createAvailability(
  options: StreamingModuleOptions,
  cache: StreamingCache,
  purse: CreditPurse,
): AvailabilityService {
  const { availabilityTtls: ttls, dataSource, onEvent } = options;
  return new AvailabilityService({
    ...asking(options),
    cache,
    purse,
    store: new AvailabilityRepository(dataSource),
    // It is only read here, which both engines do alike.
    idMappings: new IdMappingRepository({ engine: 'postgres', dataSource }),
    ...(ttls && { ttls }),
    ...(onEvent && { onEvent: (event) => onEvent({ from: 'availability', event }) }),
  });
}

/** What arrives when. */
export function createComingSoon(
  options: StreamingModuleOptions,
  cache: StreamingCache,
  purse: CreditPurse,
): ComingSoonService {
  const { comingSoonTtls: ttls, dataSource, onEvent } = options;
  return new ComingSoonService({
    ...asking(options),
    cache,
    purse,
    store: new ComingSoonRepository(dataSource),
    ...(ttls && { ttls }),
    ...(onEvent && { onEvent: (event) => onEvent({ from: 'coming-soon', event }) }),
  });
}

/** Where people watch. */
export function createProviders(
  options: StreamingModuleOptions,
  cache: StreamingCache,
  purse: CreditPurse,
): ProviderService {
  const { providersTtlMs: ttlMs, dataSource, onEvent } = options;
  return new ProviderService({
    ...asking(options),
    cache,
    purse,
    seen: new AvailabilityRepository(dataSource),
    ...(ttlMs !== undefined && { ttlMs }),
    ...(onEvent && {
      onStoreFailure: (error) => onEvent({ from: 'availability', event: { type: 'store-failed', error } }),
    }),
  });
}

/** All that a page about one title shows. */
export function createDetails(options: StreamingModuleOptions, cache: StreamingCache): DetailsService {
  return new DetailsService({ ...asking(options), cache });
}

/** What titles are that a list hardly more than names. */
export function createTitleFacts(options: StreamingModuleOptions, cache: StreamingCache): TitleFactsService {
  return new TitleFactsService({ ...asking(options), cache });
}

/** Finds titles by their names. */
export function createSearch(options: StreamingModuleOptions, cache: StreamingCache): SearchService {
  return new SearchService({ ...asking(options), cache });
}

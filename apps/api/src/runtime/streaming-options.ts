import type { CreditCaps } from '@radarr/streaming-core';
import type { StreamingModuleOptions } from '@radarr/streaming-nestjs';
import { auditAccountEvent } from '../audit/audit-account-event.js';
import type { Environment } from '../config/environment.js';
import { logStreamingEvent } from '../logging/log-events.js';
import { UPSTREAM_RECIPES } from '../upstreams.js';
import type { Runtime } from './runtime.js';

const SECOND_MS = 1_000;

/** What the configuration means for the streaming module. */
export function streamingOptions(runtime: Runtime): StreamingModuleOptions {
  const {
    environment,
    database,
    upstreams,
    notConfigured,
    fastStore,
    bus,
    secretKeys,
    logger,
    audit,
    cacheCounts,
  } = runtime;
  return {
    upstreams,
    notConfigured,
    dataSource: database.dataSource,
    secretKeys,
    ...(fastStore && { fastStore }),
    ...(bus && { bus }),
    staleMs: environment.STALE_WINDOW_SECONDS * SECOND_MS,
    sourceDeadlineMs: environment.SOURCE_DEADLINE_MS,
    ttls: {
      feedMs: feedTtls(environment),
      aggregatedMs: environment.TTL_AGGREGATED_TRENDING_SECONDS * SECOND_MS,
      degradedMs: environment.TTL_DEGRADED_SECONDS * SECOND_MS,
    },
    availabilityTtls: {
      upstreamMs: {
        tmdb: environment.TTL_TMDB_PROVIDERS_SECONDS * SECOND_MS,
        watchmode: environment.TTL_WATCHMODE_AVAILABILITY_SECONDS * SECOND_MS,
      },
    },
    comingSoonTtls: {
      listMs: environment.TTL_COMING_SOON_SECONDS * SECOND_MS,
      degradedMs: environment.TTL_DEGRADED_SECONDS * SECOND_MS,
    },
    providersTtlMs: environment.TTL_TMDB_PROVIDERS_SECONDS * SECOND_MS,
    creditCaps: Object.fromEntries(UPSTREAM_RECIPES.map(({ id }) => [id, creditCaps(environment)])),
    onEvent: (event) => {
      if (event.from === 'cache') cacheCounts.hear(event.event);
      if (event.from === 'accounts') auditAccountEvent(audit, event.event);
      logStreamingEvent(logger, event);
    },
  };
}

function feedTtls(environment: Environment): Record<string, number> {
  const ttls = UPSTREAM_RECIPES.flatMap(({ id, trendingTtl }) =>
    trendingTtl ? [[id, environment[trendingTtl] * SECOND_MS] as const] : [],
  );
  return Object.fromEntries(ttls);
}

/** How much may be spent at an upstream that costs credits. */
export const creditCaps = (environment: Environment): CreditCaps => ({
  perDay: environment.CREDITS_PER_DAY,
  perMonth: environment.CREDITS_PER_MONTH,
  peopleShare: environment.CREDITS_PEOPLE_SHARE,
  monthStartsOn: environment.CREDITS_MONTH_STARTS_ON,
  timeZone: environment.CREDITS_TIME_ZONE,
});

import type { StreamingModuleOptions } from '@radarr/streaming-nestjs';
import type { Environment } from '../config/environment.js';
import { logStreamingEvent } from '../logging/log-events.js';
import { UPSTREAM_RECIPES } from '../upstreams.js';
import type { Runtime } from './runtime.js';

const SECOND_MS = 1_000;

/** What the configuration means for the streaming module. */
export function streamingOptions(runtime: Runtime): StreamingModuleOptions {
  const { environment, database, upstreams, notConfigured, fastStore, bus, logger } = runtime;
  return {
    upstreams,
    notConfigured,
    dataSource: database.dataSource,
    ...(fastStore && { fastStore }),
    ...(bus && { bus }),
    staleMs: environment.STALE_WINDOW_SECONDS * SECOND_MS,
    sourceDeadlineMs: environment.SOURCE_DEADLINE_MS,
    ttls: {
      feedMs: feedTtls(environment),
      aggregatedMs: environment.TTL_AGGREGATED_TRENDING_SECONDS * SECOND_MS,
      degradedMs: environment.TTL_DEGRADED_SECONDS * SECOND_MS,
    },
    onEvent: (event) => logStreamingEvent(logger, event),
  };
}

function feedTtls(environment: Environment): Record<string, number> {
  const ttls = UPSTREAM_RECIPES.flatMap(({ id, trendingTtl }) =>
    trendingTtl ? [[id, environment[trendingTtl] * SECOND_MS] as const] : [],
  );
  return Object.fromEntries(ttls);
}

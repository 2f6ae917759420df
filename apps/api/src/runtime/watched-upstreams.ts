import { Registry } from 'prom-client';
import type { Environment } from '../config/environment.js';
import type { AppLogger } from '../logging/app-logger.js';
import { logUpstreamEvent } from '../logging/log-events.js';
import { UpstreamMetrics } from '../metrics/upstream-metrics.js';
import { UpstreamHealth } from '../status/upstream-health.js';
import { configureUpstreams, type ConfiguredUpstreams } from './configured-upstreams.js';

/** The upstreams, and what is known of the calls to them. */
export interface WatchedUpstreams extends ConfiguredUpstreams {
  /** Knows which upstreams fail right now. */
  readonly upstreamHealth: UpstreamHealth;
  /** The metrics of this process. */
  readonly registry: Registry;
}

/** Makes every upstream whose variables are set; each call to one is logged, counted and timed. */
export function watchUpstreams(environment: Environment, logger: AppLogger): WatchedUpstreams {
  const registry = new Registry();
  const upstreamHealth = new UpstreamHealth();
  const metrics = new UpstreamMetrics(registry, upstreamHealth);
  const sources = configureUpstreams(environment, (event) => {
    upstreamHealth.hear(event);
    metrics.hear(event);
    logUpstreamEvent(logger, event);
  });
  for (const { id } of sources.upstreams) upstreamHealth.expect(id);
  return { ...sources, upstreamHealth, registry };
}

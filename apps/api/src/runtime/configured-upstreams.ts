import { UpstreamNotConfigured } from '@radarr/streaming-core';
import type { UpstreamEvent } from '@radarr/streaming-http';
import type { Environment } from '../config/environment.js';
import { UPSTREAM_RECIPES, type ClosableUpstream } from '../upstreams.js';

/** The upstreams that can be asked, and those that the operator has not set up. */
export interface ConfiguredUpstreams {
  readonly upstreams: readonly ClosableUpstream[];
  readonly notConfigured: readonly UpstreamNotConfigured[];
}

/** Makes every upstream whose variables are set. */
export function configureUpstreams(
  environment: Environment,
  onEvent: (event: UpstreamEvent) => void,
): ConfiguredUpstreams {
  const upstreams: ClosableUpstream[] = [];
  const notConfigured: UpstreamNotConfigured[] = [];
  for (const recipe of UPSTREAM_RECIPES) {
    const missing = recipe.needs.filter((name) => environment[name] === undefined);
    if (missing.length === 0) upstreams.push(recipe.create(environment, onEvent));
    else
      notConfigured.push(
        new UpstreamNotConfigured(recipe.id, missing, { advice: recipe.advice, offers: recipe.offers }),
      );
  }
  return { upstreams, notConfigured };
}

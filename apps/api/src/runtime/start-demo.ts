import { startSandbox } from '@radarr/streaming-sandbox';
import type { Environment } from '../config/environment.js';
import { UPSTREAM_RECIPES } from '../upstreams.js';

/** The invented world behind a demonstration. */
export interface Demo {
  /** The environment, pointing at the sandbox instead of the real upstreams. */
  readonly environment: Environment;
  readonly close: () => Promise<void>;
}

/** Starts the sandbox in this process and turns the upstreams towards it. */
export async function startDemo(environment: Environment): Promise<Demo> {
  const sandbox = await startSandbox();
  const variables = UPSTREAM_RECIPES.map(({ demo }) => demo(sandbox));
  return {
    environment: Object.assign({}, environment, ...variables) as Environment,
    close: () => sandbox.close(),
  };
}

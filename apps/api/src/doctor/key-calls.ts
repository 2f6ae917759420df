import { isStreamingError, type StreamingError } from '@radarr/streaming-core';
import type { UpstreamEvent } from '@radarr/streaming-http';
import type { Environment } from '../config/environment.js';
import { UPSTREAM_RECIPES, type UpstreamRecipe } from '../upstreams.js';

/** What came of asking one upstream whether it takes our key. */
export interface KeyCall {
  readonly recipe: UpstreamRecipe;
  /** What the client threw; undefined when the key was taken. */
  readonly error?: StreamingError;
  readonly tookMs: number;
  /** How far the upstream's clock is ahead of this machine's, when it told the time: to a second. */
  readonly aheadMs?: number;
}

/** A `Date` header leaves out the part of the second that has passed: half of it, on average. */
const HALF_SECOND_MS = 500;

/** Asks every upstream that is set up, once. */
export function callUpstreams(environment: Environment): Promise<readonly KeyCall[]> {
  const recipes = UPSTREAM_RECIPES.filter(({ needs }) =>
    needs.every((name) => environment[name] !== undefined),
  );
  return Promise.all(recipes.map((recipe) => call(recipe, environment)));
}

async function call(recipe: UpstreamRecipe, environment: Environment): Promise<KeyCall> {
  let tookMs = 0;
  let aheadMs: number | undefined;
  const hear = (event: UpstreamEvent): void => {
    if (event.type !== 'attempt') return;
    tookMs = event.durationMs;
    if (event.upstreamAt === undefined) return;
    // Half of the way has passed since the upstream looked at its clock.
    aheadMs = Date.parse(event.upstreamAt) + HALF_SECOND_MS + tookMs / 2 - Date.now();
  };
  let failure: Pick<KeyCall, 'error'> = {};
  try {
    await recipe.keyTrial.ask(environment, hear);
  } catch (error) {
    if (!isStreamingError(error)) throw error;
    failure = { error };
  }
  return { recipe, tookMs, ...failure, ...(aheadMs !== undefined && { aheadMs }) };
}

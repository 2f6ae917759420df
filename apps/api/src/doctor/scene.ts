import type { DatabaseOptions, Inspection } from '@radarr/streaming-database';
import type { Environment } from '../config/environment.js';
import type { Facts } from './facts.js';
import type { KeyCall } from './key-calls.js';
import type { RunningApi } from './running-api.js';

/** A database as it was found, or why it could not be looked into. */
export type FoundDatabase = Inspection | { readonly state: 'failed'; readonly reason: string };

/** Everything that the checks look at. */
export interface Scene {
  readonly environment: Environment;
  /** Whether the api would show a demonstration. */
  readonly demo: boolean;
  readonly database: FoundDatabase;
  /** The api of this configuration, if it runs on this machine. */
  readonly api: RunningApi;
  /** What only the tables tell, from them or else from the running api. */
  readonly facts: Facts;
  /** What came of asking the upstreams; undefined when they were not asked. */
  readonly keyCalls: readonly KeyCall[] | undefined;
}

/** What a caller may decide beside the environment, for tests. */
export interface SceneOverrides {
  readonly embedded?: DatabaseOptions['embedded'];
}

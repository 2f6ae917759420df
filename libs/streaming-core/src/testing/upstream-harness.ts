import type { Clock } from '../clock.js';
import type { ForeignIds } from '../feed.js';
import type { TitleKey } from '../title.js';
import type { Upstream } from '../upstream.js';

/** The ways in which an upstream's world can break. `silence`: it takes the question and never answers. */
export type WorldFault = 'outage' | 'auth' | 'rate-limit' | 'garbage' | 'silence';

/** Titles by which the contract tries a title directory. */
export interface DirectorySamples {
  /** A title that the upstream knows. */
  readonly known: TitleKey;
  /** Foreign ids by which the upstream finds {@link DirectorySamples.known}. */
  readonly knownIds: ForeignIds;
  /** A title that it does not know. */
  readonly unknown: TitleKey;
  /** Well-formed foreign ids that it does not know. */
  readonly unknownIds: ForeignIds;
}

/** An upstream in a small world of its own, which stands still and breaks on command. */
export interface UpstreamHarness {
  readonly upstream: Upstream;
  /** Breaks the world: from now on every answer to this upstream fails in this way. */
  breakWorld(fault: WorldFault): Promise<void> | void;
  /** Everything that no error may show: keys, tokens. */
  readonly secrets: readonly string[];
  /** Needed when the upstream offers `titles`. */
  readonly samples?: DirectorySamples;
  /** The clock by which the upstream dates its answers. @default the system's clock */
  readonly clock?: Clock;
  /** Frees what the harness holds. Called after each test. */
  close?(): Promise<void> | void;
}

/** What a contract is run on. */
export interface UpstreamContract {
  /** Names the upstream in the test report. */
  readonly name: string;
  /** The capabilities that the upstream offers; the contract checks that it is these and no others. */
  readonly offers: readonly Exclude<keyof Upstream, 'id'>[];
  /** Makes a fresh harness for each test. */
  readonly create: () => Promise<UpstreamHarness> | UpstreamHarness;
}

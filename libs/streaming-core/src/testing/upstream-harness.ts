import type { Clock } from '../clock.js';
import type { ForeignIds } from '../feed.js';
import type { ImageQuery } from '../image.js';
import type { AvailabilityQuery } from '../offer.js';
import type { ComingSoonQuery } from '../release.js';
import type { TitleKey } from '../title.js';
import type { Upstream } from '../upstream.js';

/** The ways in which an upstream's world can break. `silence`: it takes the question and never answers. */
export type WorldFault = 'outage' | 'auth' | 'rate-limit' | 'garbage' | 'silence';

/** Titles by which the contract tries a title directory and a look-up of details. */
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

/** Titles by which the contract tries an availability look-up. */
export interface AvailabilitySamples {
  /** A title that has offers. */
  readonly offered: AvailabilityQuery;
  /** A title that the upstream knows and that nobody offers. */
  readonly notOffered: AvailabilityQuery;
  /** A title that it does not know. */
  readonly unknown: AvailabilityQuery;
}

/** Names by which the contract tries a search. */
export interface SearchSamples {
  readonly text: string;
  /** A title that the text finds on the first page. */
  readonly finds: TitleKey;
  /** A text that finds nothing. */
  readonly nothing: string;
}

/** Pictures by which the contract tries an image source. */
export interface ImageSamples {
  readonly known: ImageQuery;
  readonly unknown: ImageQuery;
}

/** Who decides about the codes that an upstream gives out, on the upstream's own page. */
export interface ContractPerson {
  approve(userCode: string): Promise<void> | void;
  deny(userCode: string): Promise<void> | void;
  /** Takes back what was approved, so that no token is worth anything any more. */
  shutOut(): Promise<void> | void;
}

/** An upstream in a small world of its own, which stands still and breaks on command. */
export interface UpstreamHarness {
  readonly upstream: Upstream;
  /** Breaks the world: from now on every answer to this upstream fails in this way. */
  breakWorld(fault: WorldFault): Promise<void> | void;
  /** Everything that no error may show: keys, tokens. */
  readonly secrets: readonly string[];
  /** Needed when the upstream offers `titles` or `details`. */
  readonly samples?: DirectorySamples;
  /** Needed when the upstream offers `availability`. */
  readonly watchable?: AvailabilitySamples;
  /** Days and a region in which something arrives; needed when the upstream offers `comingSoon`. */
  readonly arrivals?: ComingSoonQuery;
  /** Needed when the upstream offers `search`. */
  readonly findable?: SearchSamples;
  /** Needed when the upstream offers `images`. */
  readonly pictures?: ImageSamples;
  /** Needed when the upstream offers `accounts`; whoever offers `personalLists` gives them titles of both kinds. */
  readonly person?: ContractPerson;
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

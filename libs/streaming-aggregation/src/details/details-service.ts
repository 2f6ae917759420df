import type { StreamingCache } from '@radarr/streaming-cache';
import {
  AllUpstreamsFailed,
  systemClock,
  titleKeyText,
  UpstreamNotConfigured,
  type Clock,
  type DetailsLookup,
  type TitleDetails,
  type TitleKey,
  type Upstream,
} from '@radarr/streaming-core';
import { hasValue, type Reading } from '../sources/reading.js';
import { SourceReader } from '../sources/source-reader.js';
import { answerOf, type DetailsAnswer } from './details-answer.js';

const HOUR_MS = 60 * 60_000;

/** What a {@link DetailsService} works with. */
export interface DetailsServiceOptions {
  /** The first that can tell details for nothing is asked. */
  readonly upstreams: readonly Upstream[];
  readonly cache: StreamingCache;
  /** How long the details of a title are fresh, in milliseconds. @default 24 h */
  readonly ttlMs?: number;
  /** How long it is believed that there is no such title, in milliseconds. @default 1 h */
  readonly unknownTtlMs?: number;
  /** How long the upstream may take. @default 5000 */
  readonly sourceDeadlineMs?: number;
  /** @default the system's clock */
  readonly clock?: Clock;
}

/** "There is no such title" is an answer too, and remembered like one. */
interface Found {
  readonly found: TitleDetails | null;
}

/** Tells all that a page about one title shows. */
export class DetailsService {
  private readonly source: (Upstream & { readonly details: DetailsLookup }) | undefined;
  private readonly reader: SourceReader;
  private readonly ttlMs: number;
  private readonly unknownTtlMs: number;

  constructor({ upstreams, cache, ttlMs = 24 * HOUR_MS, ...options }: DetailsServiceOptions) {
    const { unknownTtlMs = HOUR_MS, sourceDeadlineMs: deadlineMs = 5_000, clock = systemClock } = options;
    this.source = upstreams.find(canTellDetails);
    this.reader = new SourceReader({ cache, clock, deadlineMs });
    this.ttlMs = ttlMs;
    this.unknownTtlMs = unknownTtlMs;
  }

  /**
   * The title's details, or undefined when there is no such title.
   * @throws {AllUpstreamsFailed} `ALL_UPSTREAMS_FAILED` when nobody can say, and nothing is remembered
   * @throws {UpstreamNotConfigured} `UPSTREAM_NOT_CONFIGURED` when no upstream tells details
   */
  async read(title: TitleKey): Promise<DetailsAnswer | undefined> {
    const reading = await this.ask(title);
    if (!hasValue(reading)) throw new AllUpstreamsFailed([reading.failure]);
    const { found } = reading.value;
    return found ? answerOf(title, { ...reading, value: found }, this.ttlMs) : undefined;
  }

  private ask(title: TitleKey): Promise<Reading<Found>> {
    const { source, ttlMs, unknownTtlMs } = this;
    if (!source) throw new UpstreamNotConfigured('details', ['an upstream that tells details']);
    return this.reader.read<Found>({
      upstream: source.id,
      key: `details:${source.id}:${titleKeyText(title)}`,
      ttlMs,
      load: async ({ signal }) => {
        const found = await source.details.details(title, { signal });
        return found ? { value: { found } } : { value: { found: null }, ttlMs: unknownTtlMs };
      },
    });
  }
}

const canTellDetails = (upstream: Upstream): upstream is Upstream & { readonly details: DetailsLookup } =>
  upstream.details !== undefined && upstream.credits === undefined;

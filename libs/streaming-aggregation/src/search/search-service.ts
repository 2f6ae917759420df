import type { StreamingCache } from '@radarr/streaming-cache';
import {
  AllUpstreamsFailed,
  systemClock,
  UpstreamNotConfigured,
  type Clock,
  type SearchPage,
  type SearchQuery,
  type TitleSearch,
  type Upstream,
  type UpstreamFailure,
  type UpstreamId,
} from '@radarr/streaming-core';
import { hasValue } from '../sources/reading.js';
import { SourceReader } from '../sources/source-reader.js';
import { searchedText, searchKey } from './search-key.js';

const HOUR_MS = 60 * 60_000;

/** What a {@link SearchService} works with. */
export interface SearchServiceOptions {
  /** The first that can search for nothing is asked. */
  readonly upstreams: readonly Upstream[];
  readonly cache: StreamingCache;
  /** How long what was found is fresh, in milliseconds. @default 1 h */
  readonly ttlMs?: number;
  /** How long it is kept after that, for when nobody can be asked, in milliseconds. @default 1 h */
  readonly staleMs?: number;
  /** How long the upstream may take. @default 5000 */
  readonly sourceDeadlineMs?: number;
  /** @default the system's clock */
  readonly clock?: Clock;
}

/** What was found, with how that is known. */
export interface SearchAnswer extends SearchPage {
  readonly upstream: UpstreamId;
  /** An earlier answer, because nobody could be asked just now. */
  readonly stale: boolean;
  /** Why it is stale. */
  readonly failure?: UpstreamFailure;
}

/** Finds titles by their names. */
export class SearchService {
  private readonly source: (Upstream & { readonly search: TitleSearch }) | undefined;
  private readonly reader: SourceReader;
  private readonly kept: { readonly ttlMs: number; readonly staleMs: number };

  constructor({ upstreams, cache, ttlMs = HOUR_MS, staleMs = HOUR_MS, ...options }: SearchServiceOptions) {
    const { sourceDeadlineMs: deadlineMs = 5_000, clock = systemClock } = options;
    this.source = upstreams.find(canSearch);
    this.reader = new SourceReader({ cache, clock, deadlineMs });
    this.kept = { ttlMs, staleMs };
  }

  /**
   * One page of what is found.
   * @throws {AllUpstreamsFailed} `ALL_UPSTREAMS_FAILED` when nobody can say, and nothing is remembered
   * @throws {UpstreamNotConfigured} `UPSTREAM_NOT_CONFIGURED` when no upstream can search
   */
  async search(query: SearchQuery): Promise<SearchAnswer> {
    const { source } = this;
    if (!source) throw new UpstreamNotConfigured('search', ['an upstream that can search']);
    const asked = { ...query, text: searchedText(query.text) };
    const reading = await this.reader.read<SearchPage>({
      upstream: source.id,
      key: searchKey(source.id, asked),
      ...this.kept,
      load: async ({ signal }) => ({ value: await source.search.search(asked, { signal }) }),
    });
    if (!hasValue(reading)) throw new AllUpstreamsFailed([reading.failure]);
    const answer = { ...reading.value, upstream: source.id };
    return reading.status === 'ok'
      ? { ...answer, stale: false }
      : { ...answer, stale: true, failure: reading.failure };
  }
}

const canSearch = (upstream: Upstream): upstream is Upstream & { readonly search: TitleSearch } =>
  upstream.search !== undefined && upstream.credits === undefined;

import type { StreamingCache } from '@radarr/streaming-cache';
import {
  AccountNotConnected,
  AllUpstreamsFailed,
  MEDIA_TYPES,
  systemClock,
  type Clock,
  type MediaType,
  type PersonalLists,
  type Upstream,
  type UpstreamFailure,
  type Watchlist,
} from '@radarr/streaming-core';
import { hasValue } from '../sources/reading.js';
import { SourceReader } from '../sources/source-reader.js';
import type { AccountService } from './account-service.js';

const MINUTE_MS = 60_000;

/** What a {@link WatchlistService} works with. */
export interface WatchlistServiceOptions {
  readonly upstream: Pick<Upstream, 'id'> & { readonly personalLists: PersonalLists };
  readonly accounts: Pick<AccountService, 'report' | 'use'>;
  readonly cache: StreamingCache;
  /** How long a list is fresh, in milliseconds. @default 5 min */
  readonly ttlMs?: number;
  /** How long it is shown while the upstream is away, in milliseconds. @default 24 h */
  readonly staleMs?: number;
  /** How long the upstream may take, in milliseconds. @default 5000 */
  readonly sourceDeadlineMs?: number;
  /** @default the system's clock */
  readonly clock?: Clock;
}

/** A person's watchlist, with how that is known. */
export interface WatchlistAnswer extends Watchlist {
  readonly mediaType: MediaType;
  /** An earlier list, because the upstream failed or was late just now. */
  readonly stale: boolean;
  /** Why it is stale. */
  readonly failure?: UpstreamFailure;
}

/** Reads the watchlist of the connected account. */
export class WatchlistService {
  private readonly reader: SourceReader;

  constructor(private readonly options: WatchlistServiceOptions) {
    const { cache, sourceDeadlineMs: deadlineMs = 5_000, clock = systemClock } = options;
    this.reader = new SourceReader({ cache, deadlineMs, clock });
  }

  /**
   * The watchlist of the account that is connected now.
   * @throws {AccountNotConnected} `ACCOUNT_NOT_CONNECTED` when there is none, or it must be connected anew
   * @throws {AllUpstreamsFailed} `ALL_UPSTREAMS_FAILED` when the upstream cannot say, and nothing is remembered
   */
  async read(mediaType: MediaType): Promise<WatchlistAnswer> {
    const { upstream, accounts, ttlMs = 5 * MINUTE_MS, staleMs = 24 * 60 * MINUTE_MS } = this.options;
    const connectedAt = await this.connectedAt();
    const reading = await this.reader.read<Watchlist>({
      upstream: upstream.id,
      key: this.keyOf(mediaType, connectedAt),
      ttlMs,
      staleMs,
      load: async ({ signal }) => ({
        value: await accounts.use((accessToken) =>
          upstream.personalLists.watchlist({ mediaType, accessToken }, { signal }),
        ),
      }),
    });
    if (!hasValue(reading)) {
      // The account may have turned out to be broken by this very question.
      await this.connectedAt();
      throw new AllUpstreamsFailed([reading.failure]);
    }
    const answer = { ...reading.value, mediaType };
    return reading.status === 'ok'
      ? { ...answer, stale: false }
      : { ...answer, stale: true, failure: reading.failure };
  }

  /** Forgets what was read of the account that is connected now. To be called before it is disconnected. */
  async forget(): Promise<void> {
    const { connected } = await this.options.accounts.report();
    if (!connected) return;
    await this.options.cache.forget(
      MEDIA_TYPES.map((mediaType) => this.keyOf(mediaType, connected.connectedAt)),
    );
  }

  private async connectedAt(): Promise<string> {
    const { connected, broken } = await this.options.accounts.report();
    if (connected) return connected.connectedAt;
    const { id } = this.options.upstream;
    const what = broken
      ? `The account at ${id} must be connected anew.`
      : `No account at ${id} is connected.`;
    throw new AccountNotConnected(id, what);
  }

  /** Another account has another list: what one person listed is never shown to the next. */
  private keyOf(mediaType: MediaType, connectedAt: string): string {
    return `watchlist:${this.options.upstream.id}:${mediaType}:${connectedAt}`;
  }
}

import type {
  ComingSoonFeed,
  ComingSoonListKey,
  CreditPurpose,
  Upstream,
  UpstreamReleases,
} from '@radarr/streaming-core';
import { SourceReader } from '../sources/source-reader.js';
import type { ReleaseReading } from './build-coming-soon.js';
import type { ResolvedComingSoonOptions } from './coming-soon-options.js';
import { daysAfter, todayIn } from './region-calendar.js';

/** An upstream that can say what arrives. */
export type ReleasesUpstream = Upstream & { readonly comingSoon: ComingSoonFeed };

/** Reads what single sources say of arrivals. */
export class ReleaseReader {
  private readonly sources: SourceReader;

  constructor(private readonly options: ResolvedComingSoonOptions) {
    const { cache, clock, sourceDeadlineMs: deadlineMs } = options;
    this.sources = new SourceReader({ cache, clock, deadlineMs });
  }

  /**
   * @param how `read` takes a remembered list while it is fresh, `refresh` asks anew. A feed for the world serves many
   *   lists, and is never asked anew while it is fresh.
   */
  async read(
    source: ReleasesUpstream,
    list: ComingSoonListKey,
    how: 'read' | 'refresh',
  ): Promise<ReleaseReading> {
    const { scope } = source.comingSoon;
    const access = scope === 'world' ? 'read' : how;
    const reading = await this.sources[access]<UpstreamReleases>({
      upstream: source.id,
      key: scope === 'world' ? worldKey(source) : `coming-soon:${source.id}:${list.mediaType}:${list.region}`,
      ttlMs: this.options.ttls.listMs,
      load: async ({ signal }) => ({
        value: await this.ask(source, list, { signal, purpose: how === 'read' ? 'people' : 'background' }),
      }),
      isEmpty: ({ releases }) => releases.length === 0,
    });
    return { scope, reading };
  }

  private ask(
    source: ReleasesUpstream,
    list: ComingSoonListKey,
    { signal, purpose }: { readonly signal: AbortSignal; readonly purpose: CreditPurpose },
  ): Promise<UpstreamReleases> {
    const { purse, days, clock } = this.options;
    const from = todayIn(list.region, clock());
    // The first day of the world is the last one of a region: nothing may be missing at the begin.
    const query = { ...list, from: daysAfter(from, -1), to: daysAfter(from, days) };
    const ask = () => source.comingSoon.comingSoon(query, { signal });
    if (!source.credits) return ask();
    if (!purse) throw new Error(`${source.id} costs credits, and there is nothing to pay with.`);
    return purse.spend({ upstream: source, call: { capability: 'comingSoon' }, purpose }, ask);
  }
}

const worldKey = ({ id }: Upstream): string => `coming-soon:${id}:world`;

import type {
  ComingSoonFeed,
  ComingSoonListKey,
  CreditPurpose,
  ReleaseScope,
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
   * @param how `read` takes a remembered answer while it is fresh, `refresh` asks anew. One that serves every list is
   *   never asked for anew while it is fresh.
   */
  async read(
    source: ReleasesUpstream,
    list: ComingSoonListKey,
    how: 'read' | 'refresh',
  ): Promise<ReleaseReading> {
    const scope = source.comingSoon.scope[list.mediaType];
    const access = scope === 'world' ? 'read' : how;
    const reading = await this.sources[access]<UpstreamReleases>({
      upstream: source.id,
      key: `coming-soon:${source.id}:${reachOf(scope, list)}`,
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
    // It is another day elsewhere, and another region's list may be made of the answer: nothing may be missing at its ends.
    const query = { ...list, from: daysAfter(from, -1), to: daysAfter(from, days + 1) };
    const ask = () => source.comingSoon.comingSoon(query, { signal });
    if (!source.credits) return ask();
    if (!purse) throw new Error(`${source.id} costs credits, and there is nothing to pay with.`);
    return purse.spend({ upstream: source, call: { capability: 'comingSoon' }, purpose }, ask);
  }
}

/** Names what one answer serves. */
function reachOf(scope: ReleaseScope, { mediaType, region }: ComingSoonListKey): string {
  if (scope === 'world') return 'world';
  return scope === 'media-type' ? `${mediaType}:world` : `${mediaType}:${region}`;
}

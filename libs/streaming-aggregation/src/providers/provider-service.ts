import {
  AllUpstreamsFailed,
  OFFER_TYPES,
  type Instant,
  type ProviderDirectory,
  type Region,
  type Upstream,
  type UpstreamProviders,
} from '@radarr/streaming-core';
import { hasValue, type Reading } from '../sources/reading.js';
import { SourceReader } from '../sources/source-reader.js';
import { absentReports, inOrder, isDegraded, type SourceReport } from '../sources/source-report.js';
import { identifyProvider } from './identify-provider.js';
import { mergeProviders } from './merge-providers.js';
import type { Provider } from './provider.js';
import {
  resolveProviderOptions,
  type ProviderServiceOptions,
  type ResolvedProviderOptions,
} from './provider-service-options.js';
import { providersIn } from './providers-in.js';

/** Providers, with how they are known. */
export interface ProviderAnswer {
  readonly providers: readonly Provider[];
  readonly sources: readonly SourceReport[];
  /** When the oldest directory in it came from its upstream. */
  readonly fetchedAt: Instant;
  readonly stale: boolean;
  readonly degraded: boolean;
  /** Opaque; two answers with the same version hold the same providers. */
  readonly version: string;
}

type DirectoryUpstream = Upstream & { readonly providers: ProviderDirectory };

/** Where people watch: the providers of every upstream, each service once. */
export class ProviderService {
  private readonly options: ResolvedProviderOptions;
  private readonly sources: readonly DirectoryUpstream[];
  private readonly reader: SourceReader;
  private readonly absent: readonly SourceReport[];
  private merged: { readonly version: string; readonly providers: readonly Provider[] } | undefined;

  constructor(options: ProviderServiceOptions) {
    this.options = resolveProviderOptions(options);
    const { upstreams, cache, clock, sourceDeadlineMs: deadlineMs, notConfigured } = this.options;
    this.sources = upstreams
      .flatMap((upstream) => (hasDirectory(upstream) ? [upstream] : []))
      .toSorted((a, b) => Number(a.id > b.id) - Number(a.id < b.id));
    this.reader = new SourceReader({ cache, clock, deadlineMs });
    this.absent = absentReports(notConfigured, 'providers', new Date(clock()).toISOString());
  }

  /**
   * Every provider in every region.
   * @param how `read` takes remembered directories while they are fresh, `refresh` asks those that cost nothing anew
   * @throws {AllUpstreamsFailed} `ALL_UPSTREAMS_FAILED` when nobody can say, and nothing is remembered
   */
  async read(how: 'read' | 'refresh' = 'read'): Promise<ProviderAnswer> {
    const readings = await Promise.all(this.sources.map((source) => this.readingOf(source, how)));
    const failures = readings.flatMap((reading) => (reading.status === 'ok' ? [] : [reading.failure]));
    const values = readings.filter(hasValue);
    if (values.length === 0) throw new AllUpstreamsFailed(failures);
    const version = values.map((reading) => `${reading.upstream}=${reading.version}`).join('|');
    const reports = readings.map(reportOf);
    return {
      providers: this.mergedAs(version, values),
      sources: inOrder([...reports, ...this.absent]),
      fetchedAt: values.map(({ value }) => value.fetchedAt).toSorted()[0] ?? '',
      stale: values.every(({ status }) => status === 'stale'),
      degraded: isDegraded(reports),
      version: [version, ...failures.map(({ at }) => at)].join('|'),
    };
  }

  /**
   * The providers of a region, in the order that its people expect; their offer types also as far as kept offers show.
   * @throws as {@link read}
   */
  async readRegion(region: Region): Promise<ProviderAnswer> {
    const [answer, seen] = await Promise.all([this.read(), this.offerTypesSeen(region)]);
    const providers = providersIn(answer.providers, region).map((provider) => {
      const types = new Set([...provider.offerTypes, ...(seen.get(provider.id) ?? [])]);
      return { ...provider, offerTypes: OFFER_TYPES.filter((type) => types.has(type)) };
    });
    return { ...answer, providers };
  }

  private async readingOf(
    source: DirectoryUpstream,
    how: 'read' | 'refresh',
  ): Promise<Reading<UpstreamProviders>> {
    const { ttlMs, paidTtlMs, purse } = this.options;
    const question = {
      upstream: source.id,
      key: `providers:${source.id}`,
      isEmpty: ({ providers }: UpstreamProviders) => providers.length === 0,
    };
    if (!source.credits) {
      return this.reader[how]({
        ...question,
        ttlMs,
        load: async ({ signal }) => ({ value: await source.providers.providers({ signal }) }),
      });
    }
    return this.reader.read({
      ...question,
      ttlMs: paidTtlMs,
      load: async ({ signal }) => {
        if (!purse) throw new Error(`${source.id} costs credits, and there is nothing to pay with.`);
        const spending = {
          upstream: source,
          call: { capability: 'providers' },
          purpose: 'background',
        } as const;
        return { value: await purse.spend(spending, () => source.providers.providers({ signal })) };
      },
    });
  }

  /** Merging some hundreds of providers takes milliseconds: too long for every request. */
  private mergedAs(
    version: string,
    readings: readonly { readonly upstream: string; readonly value: UpstreamProviders }[],
  ): readonly Provider[] {
    if (this.merged?.version !== version) {
      const listings = readings.map(({ upstream, value }) => ({ upstream, providers: value.providers }));
      this.merged = { version, providers: mergeProviders(listings) };
    }
    return this.merged.providers;
  }

  private async offerTypesSeen(region: Region): Promise<ReadonlyMap<string, readonly string[]>> {
    const types = new Map<string, string[]>();
    try {
      for (const { upstream, provider, type } of (await this.options.seen?.offerTypesSeen(region)) ?? []) {
        const { id } = identifyProvider(upstream, provider);
        types.set(id, [...(types.get(id) ?? []), type]);
      }
    } catch (error) {
      this.options.onStoreFailure(error);
    }
    return types;
  }
}

function reportOf(reading: Reading<UpstreamProviders>): SourceReport {
  const { upstream, status } = reading;
  if (!hasValue(reading)) return { upstream, status, used: 0, dropped: 0, failure: reading.failure };
  const { fetchedAt, providers } = reading.value;
  const report = { upstream, status, fetchedAt, used: providers.length, dropped: 0 };
  return reading.status === 'stale' ? { ...report, failure: reading.failure } : report;
}

const hasDirectory = (upstream: Upstream): upstream is DirectoryUpstream => upstream.providers !== undefined;

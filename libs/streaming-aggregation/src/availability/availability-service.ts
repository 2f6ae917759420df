import {
  AllUpstreamsFailed,
  type CreditPurpose,
  type StoredAvailability,
  type TitleKey,
} from '@radarr/streaming-core';
import { hasValue, type Reading } from '../sources/reading.js';
import { SourceReader } from '../sources/source-reader.js';
import { absentReports, type SourceReport } from '../sources/source-report.js';
import { answerOf } from './availability-answer.js';
import {
  resolveAvailabilityOptions,
  type AvailabilityServiceOptions,
  type ResolvedAvailabilityOptions,
} from './availability-options.js';
import { AvailabilityReader, type AvailabilitySource } from './availability-reader.js';
import { OfferFilter } from './offer-filter.js';
import { RequestedTitles } from './requested-titles.js';
import type { TitleAvailability } from './title-availability.js';

/**
 * Where titles can be watched. Each upstream is asked once for a title, for all regions; what they say is merged when it
 * is read. Upstreams that cost credits are asked only while the purse pays.
 */
export class AvailabilityService {
  /** Tells which of many titles can be watched at certain providers. */
  readonly filter: OfferFilter;

  private readonly options: ResolvedAvailabilityOptions;
  private readonly sources: readonly AvailabilitySource[];
  private readonly reader: AvailabilityReader;
  private readonly requested: RequestedTitles;
  private readonly absent: readonly SourceReport[];
  private readonly closing = new AbortController();

  constructor(options: AvailabilityServiceOptions) {
    this.options = resolveAvailabilityOptions(options);
    const { cache, clock, store, sourceDeadlineMs: deadlineMs, notConfigured } = this.options;
    this.sources = this.options.upstreams
      .flatMap((upstream) => (offersAvailability(upstream) ? [upstream] : []))
      .toSorted((a, b) => Number(a.id > b.id) - Number(a.id < b.id));
    this.reader = new AvailabilityReader(new SourceReader({ cache, deadlineMs, clock }), this.options);
    this.requested = new RequestedTitles(store, clock);
    this.absent = absentReports(notConfigured, 'availability', new Date(clock()).toISOString());
    this.filter = new OfferFilter({
      reader: this.reader,
      source: this.sources.find(({ credits }) => credits === undefined),
      store,
      clock,
      stop: this.closing.signal,
      onEvent: this.options.onEvent,
    });
  }

  /**
   * Where the title can be watched, in every region; undefined when there is no such title.
   * @throws {AllUpstreamsFailed} `ALL_UPSTREAMS_FAILED` when nobody can say, and nothing is remembered
   */
  async read(title: TitleKey): Promise<TitleAvailability | undefined> {
    const answer = await this.answer(title, { how: 'read', purpose: 'people' });
    if (answer) {
      void this.requested.note(title).catch((error: unknown) => {
        this.options.onEvent({ type: 'store-failed', title, error });
      });
    }
    return answer;
  }

  /**
   * Asks every upstream about the title anew; those that cost credits only from what background work may spend.
   * @throws as {@link read}
   */
  async refresh(title: TitleKey): Promise<TitleAvailability | undefined> {
    return this.answer(title, { how: 'refresh', purpose: 'background' });
  }

  /**
   * Asks one upstream about the title anew, in the background.
   * @throws {AllUpstreamsFailed} `ALL_UPSTREAMS_FAILED` when it has no answer
   */
  async ask(upstream: string, title: TitleKey): Promise<void> {
    const source = this.sources.find(({ id }) => id === upstream);
    if (!source) return;
    const reading = await this.reader.read({ title, source, how: 'refresh', purpose: 'background' });
    if (reading.status !== 'ok') throw new AllUpstreamsFailed([reading.failure]);
  }

  /** Waits until nothing is being learned for filters any more, and every answer is kept. */
  async settled(): Promise<void> {
    await this.filter.settled();
    await this.reader.settled();
  }

  /** Gives up what is being learned for filters. What has been answered is kept first. */
  async close(): Promise<void> {
    this.closing.abort(new Error('The availability service was closed.'));
    await this.settled();
  }

  private async answer(
    title: TitleKey,
    asking: { readonly how: 'read' | 'refresh'; readonly purpose: CreditPurpose },
  ): Promise<TitleAvailability | undefined> {
    const ask = (sources: readonly AvailabilitySource[]) =>
      Promise.all(sources.map((source) => this.reader.read({ title, source, ...asking })));
    const free = await ask(this.sources.filter(({ credits }) => !credits));
    // A title that does not exist must cost nothing.
    if (this.isUnknown(free)) return undefined;
    const readings = [...free, ...(await ask(this.sources.filter(({ credits }) => credits)))];
    if (this.isUnknown(readings)) return undefined;
    if (!readings.some((reading) => hasValue(reading) && reading.value.known)) {
      throw new AllUpstreamsFailed(readings.flatMap((r) => (r.status === 'ok' ? [] : [r.failure])));
    }
    return answerOf(title, readings, this.absent);
  }

  /** Only the upstream that keeps the title directory may say that there is no such title: others just lack it. */
  private isUnknown(readings: readonly Reading<StoredAvailability>[]): boolean {
    const directory = this.sources.find(({ titles }) => titles !== undefined)?.id;
    const values = readings.filter(hasValue).filter(({ value }) => value.known);
    if (values.length > 0) return false;
    return readings.some(
      (reading) => hasValue(reading) && (directory ?? reading.upstream) === reading.upstream,
    );
  }
}

const offersAvailability = (
  upstream: AvailabilityServiceOptions['upstreams'][number],
): upstream is AvailabilitySource => upstream.availability !== undefined;

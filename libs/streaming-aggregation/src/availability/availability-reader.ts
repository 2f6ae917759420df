import type { LoadContext, Loaded } from '@radarr/streaming-cache';
import {
  titleKeyText,
  type AvailabilityLookup,
  type AvailabilityQuery,
  type CallOptions,
  type CreditPurpose,
  type StoredAvailability,
  type TitleKey,
  type Upstream,
  type UpstreamAvailability,
  type UpstreamId,
} from '@radarr/streaming-core';
import pLimit, { type LimitFunction } from 'p-limit';
import type { FailedReading, Reading } from '../sources/reading.js';
import type { SourceReader } from '../sources/source-reader.js';
import type { ResolvedAvailabilityOptions } from './availability-options.js';
import { keepOffers } from './keep-offers.js';
import { OfferKeeper } from './offer-keeper.js';
import { RefusedQuestions } from './refused-questions.js';
import { nativeIdOf } from './native-id.js';

/** How many titles one upstream is asked about at a time for people; background work has a pace of its own. */
const AT_A_TIME = 8;

const YOUNG_MS = 60 * 60_000;

/** An upstream that can say where titles can be watched. */
export type AvailabilitySource = Upstream & { readonly availability: AvailabilityLookup };

/** How an upstream is asked about a title. */
export interface AvailabilityQuestion {
  readonly title: TitleKey;
  readonly source: AvailabilitySource;
  /** Who waits for the answer; decides which credits may be spent. */
  readonly purpose: CreditPurpose;
  /** `read` takes a remembered answer while it is fresh, `refresh` asks anew. */
  readonly how: 'read' | 'refresh';
}

/** Asks single upstreams about single titles: through the cache, with the store behind it. */
export class AvailabilityReader {
  private readonly keeper: OfferKeeper;
  private readonly refused: RefusedQuestions;
  private readonly turns = new Map<UpstreamId, LimitFunction>();

  constructor(
    private readonly sources: SourceReader,
    private readonly options: ResolvedAvailabilityOptions,
  ) {
    this.keeper = new OfferKeeper(options.store, options.onEvent);
    this.refused = new RefusedQuestions(options.clock);
  }

  /** Waits until every answer is kept. */
  settled(): Promise<void> {
    return this.keeper.settled();
  }

  /** What the upstream says of the title; a failure is a reading, never an exception. */
  async read(question: AvailabilityQuestion): Promise<Reading<StoredAvailability>> {
    const { title, source, how, purpose } = question;
    const key = `availability:${source.id}:${titleKeyText(title)}`;
    const forPeople = how === 'read' && purpose === 'people';
    const refused = forPeople ? this.refused.find(key) : undefined;
    if (refused) return refused;
    const reading = forPeople ? await this.inTurn(key, question) : await this.reading(key, question);
    const answer = reading.status === 'failed' ? await this.orStored(question, reading) : reading;
    // What background work may not spend, people still may. What costs nothing may be asked again at once.
    if (forPeople && source.credits) this.refused.note(key, answer);
    return answer;
  }

  /**
   * A crowd waits for its turn before the source's deadline begins: else hundreds of titles would share our database and
   * the upstream's pace so evenly that all of them came too late. What is remembered need not wait.
   */
  private async inTurn(key: string, question: AvailabilityQuestion): Promise<Reading<StoredAvailability>> {
    const { id } = question.source;
    const turns = this.turns.get(id) ?? pLimit(AT_A_TIME);
    this.turns.set(id, turns);
    const isFull = turns.activeCount >= AT_A_TIME;
    const mayPass = isFull && (await this.sources.remembered(key)) !== undefined;
    return mayPass ? this.reading(key, question) : turns(() => this.reading(key, question));
  }

  private reading(key: string, question: AvailabilityQuestion): Promise<Reading<StoredAvailability>> {
    const { source, how } = question;
    return this.sources[how]<StoredAvailability>({
      upstream: source.id,
      key,
      ttlMs: this.ttlMs(source),
      load: (context) => this.load(question, context),
    });
  }

  /** What the store has when neither the upstream nor the cache has anything. */
  private async orStored(
    question: AvailabilityQuestion,
    reading: FailedReading,
  ): Promise<Reading<StoredAvailability>> {
    const value = await this.stored(question);
    if (!value) return reading;
    const { upstream, failure } = reading;
    return {
      upstream,
      status: 'stale',
      value,
      failure,
      version: `stored:${value.fetchedAt}:${failure.code}`,
    };
  }

  private async load(
    question: AvailabilityQuestion,
    { previous, signal }: LoadContext<StoredAvailability>,
  ): Promise<Loaded<StoredAvailability>> {
    const { title, source, how } = question;
    const { clock, onEvent } = this.options;
    const earlier = previous?.value ?? (await this.stored(question));
    const freshMs = earlier ? Date.parse(earlier.expiresAt) - clock() : 0;
    // The cache may have forgotten what the store still has; asking again could cost a credit.
    const isYoung = source.credits !== undefined && earlier !== undefined && this.isYoung(earlier);
    if (earlier && freshMs > 0 && (how === 'read' || isYoung)) return { value: earlier, ttlMs: freshMs };
    const answer = await this.ask(question, { signal });
    const value = keepOffers(earlier, this.toStore(source, answer));
    if (value.emptySince !== undefined) {
      onEvent({ type: 'offers-vanished', title, upstream: source.id, since: value.emptySince });
    }
    this.keeper.keep(title, value);
    const { offers, droppedLinks } = value;
    onEvent({ type: 'looked-up', title, upstream: source.id, offers: offers.length, droppedLinks });
    return { value, ttlMs: Math.max(Date.parse(value.expiresAt) - clock(), 1) };
  }

  private async ask(
    { title, source, purpose }: AvailabilityQuestion,
    call: CallOptions,
  ): Promise<UpstreamAvailability | undefined> {
    const { idMappings, purse, onEvent } = this.options;
    if (!source.credits) return source.availability.availability(title, call);
    const mappings = await idMappings?.find([title]).catch((error: unknown) => {
      onEvent({ type: 'store-failed', title, error });
      return undefined;
    });
    const nativeId = nativeIdOf(source.id, mappings?.get(titleKeyText(title)));
    const own = nativeId === undefined ? {} : { nativeId };
    const query: AvailabilityQuery = { mediaType: title.mediaType, tmdbId: title.tmdbId, ...own };
    if (!purse) throw new Error(`${source.id} costs credits, and there is nothing to pay with.`);
    return purse.spend({ upstream: source, call: { capability: 'availability', ...own }, purpose }, () =>
      source.availability.availability(query, call),
    );
  }

  private toStore(source: AvailabilitySource, answer: UpstreamAvailability | undefined): StoredAvailability {
    const nowMs = this.options.clock();
    const expiresAt = new Date(nowMs + this.ttlMs(source)).toISOString();
    const nothing = { offers: [], droppedLinks: 0, fetchedAt: new Date(nowMs).toISOString() };
    return { ...(answer ?? nothing), upstream: source.id, known: answer !== undefined, expiresAt };
  }

  private async stored({ title, source }: AvailabilityQuestion): Promise<StoredAvailability | undefined> {
    const { store, onEvent } = this.options;
    try {
      return await store.read(title, source.id);
    } catch (error) {
      onEvent({ type: 'store-failed', title, error });
      return undefined;
    }
  }

  /** Too young to be bought again, whoever asks for a refresh. */
  private isYoung({ fetchedAt }: StoredAvailability): boolean {
    return this.options.clock() - Date.parse(fetchedAt) < YOUNG_MS;
  }

  private ttlMs({ id }: AvailabilitySource): number {
    const { upstreamMs, otherMs } = this.options.ttls;
    return upstreamMs[id] ?? otherMs;
  }
}

import {
  systemClock,
  type AvailabilityCandidate,
  type AvailabilityStore,
  type Clock,
  type KnownOffer,
  type KnownTitle,
  type Region,
  type StoredAvailability,
  type TitleKey,
  type UpstreamId,
} from '@radarr/streaming-core';
import type { DataSource } from 'typeorm';
import { onStore } from '../store-failure.js';
import {
  toCandidate,
  toKnownTitle,
  toRecords,
  toStoredAvailability,
  type CandidateRow,
  type KnownTitleRow,
  type LookupRow,
} from './availability-rows.js';
import {
  CANDIDATES,
  DELETE_UNTOLD_OFFERS,
  KNOWN_TITLES,
  NOTE_REQUEST,
  OFFER_TYPES_SEEN,
  READ_ANSWER,
  REMOVE_OLD_ANSWERS,
  REMOVE_OLD_REQUESTS,
  UPSERT_LOOKUP,
  UPSERT_OFFERS,
} from './availability-statements.js';
import { storableJson } from './storable-json.js';

/** For how long a person's request speaks for a title. */
const REQUEST_MEMORY_MS = 14 * 24 * 3_600_000;

/** How many answers one statement removes, so that none holds its locks for long. */
const REMOVAL_BATCH = 100;

/**
 * What each upstream said of where titles can be watched, in the tables `streaming_availability` (the offers) and
 * `streaming_availability_lookups` (what else belongs to an answer); and what people asked for, in
 * `streaming_title_requests`.
 */
export class AvailabilityRepository implements AvailabilityStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock = systemClock,
  ) {}

  /**
   * Replaces what one upstream says of one title, unless the kept answer is newer. Of rows that name the same offer
   * (region, provider, type, quality) the first stands. Names of providers are cut after 300 characters, ids after 100.
   * @throws {StoreError} `STORE_ERROR`; nothing is changed then
   */
  async replace({ tmdbId, mediaType }: TitleKey, availability: StoredAvailability): Promise<void> {
    const { upstream, known, offers, regions, droppedLinks, fetchedAt, expiresAt, emptySince } = availability;
    const answer = [tmdbId, mediaType, upstream];
    const times = [fetchedAt, expiresAt];
    const kept = [known, regions && storableJson(regions), droppedLinks, emptySince];
    await onStore('replace the offers of a title', () =>
      this.dataSource.transaction(async (manager) => {
        // Locks the row until the end: writers of one answer follow each other, and the later ones see what this leaves.
        const lookups = await manager.query<unknown[]>(UPSERT_LOOKUP, [...answer, ...times, ...kept]);
        if (lookups.length === 0) return;
        await manager.query(UPSERT_OFFERS, [...answer, ...times, storableJson(toRecords(offers))]);
        await manager.query(DELETE_UNTOLD_OFFERS, answer);
      }),
    );
  }

  /** @throws {StoreError} `STORE_ERROR` */
  async read({ tmdbId, mediaType }: TitleKey, upstream: UpstreamId): Promise<StoredAvailability | undefined> {
    const [row] = await onStore('read the offers of a title', () =>
      this.dataSource.query<LookupRow[]>(READ_ANSWER, [tmdbId, mediaType, upstream]),
    );
    return row && toStoredAvailability(row);
  }

  /**
   * What is kept of many titles in one region, in one query. An upstream whose answer does not speak of the region
   * counts as not asked.
   * @throws {StoreError} `STORE_ERROR`
   */
  async known(keys: readonly TitleKey[], region: Region): Promise<readonly KnownTitle[]> {
    const columns = [keys.map(({ tmdbId }) => tmdbId), keys.map(({ mediaType }) => mediaType)];
    const rows = await onStore('read the offers of many titles', () =>
      this.dataSource.query<KnownTitleRow[]>(KNOWN_TITLES, [...columns, region]),
    );
    return rows.map(toKnownTitle);
  }

  /**
   * Notes that a person asked for a title just now. Noted to the minute, so that a title for which everybody asks is
   * not written each time.
   * @throws {StoreError} `STORE_ERROR`
   */
  async noteRequest({ tmdbId, mediaType }: TitleKey): Promise<void> {
    const now = new Date(this.clock());
    await onStore('note a request', () => this.dataSource.query(NOTE_REQUEST, [tmdbId, mediaType, now]));
  }

  /**
   * Titles that are in a fused trending list, arrive today (UTC) or later or were asked for in the last 14 days, and
   * of which the upstream's answer is missing or no longer fresh. When there are more than `limit`, those in trending
   * lists go before those that were asked for, and these before those that arrive.
   * @throws {StoreError} `STORE_ERROR`
   */
  async candidates(upstream: UpstreamId, limit: number): Promise<readonly AvailabilityCandidate[]> {
    const now = new Date(this.clock());
    const today = now.toISOString().slice(0, 10);
    const rows = await onStore('find titles to ask about', () =>
      this.dataSource.query<CandidateRow[]>(CANDIDATES, [upstream, now, today, this.oldestRequest(), limit]),
    );
    return rows.map(toCandidate);
  }

  /** @throws {StoreError} `STORE_ERROR` */
  async offerTypesSeen(region: Region): Promise<readonly Omit<KnownOffer, 'tvEverywhere'>[]> {
    const rows = await onStore('read the kinds of offers', () =>
      this.dataSource.query<{ offer: KnownOffer }[]>(OFFER_TYPES_SEEN, [region]),
    );
    return rows.map(({ offer }) => offer);
  }

  /**
   * Removes the answers of an upstream, with their offers, that were fetched so long ago. Watchmode wants what it told
   * refreshed or deleted within 30 days.
   * @returns how many answers were removed
   * @throws {StoreError} `STORE_ERROR`
   */
  async removeExpired(upstream: UpstreamId, olderThanMs: number): Promise<number> {
    const oldest = new Date(this.clock() - olderThanMs);
    return onStore('remove old offers', async () => {
      for (let total = 0; ;) {
        const [, removed] = await this.dataSource.query<[unknown, number]>(REMOVE_OLD_ANSWERS, [
          upstream,
          oldest,
          REMOVAL_BATCH,
        ]);
        total += removed;
        if (removed < REMOVAL_BATCH) return total;
      }
    });
  }

  /**
   * Removes the requests that no longer speak for their titles: those of more than 14 days ago.
   * @returns how many were removed
   * @throws {StoreError} `STORE_ERROR`
   */
  async removeOldRequests(): Promise<number> {
    const [, removed] = await onStore('remove old requests', () =>
      this.dataSource.query<[unknown, number]>(REMOVE_OLD_REQUESTS, [this.oldestRequest()]),
    );
    return removed;
  }

  private oldestRequest(): Date {
    return new Date(this.clock() - REQUEST_MEMORY_MS);
  }
}

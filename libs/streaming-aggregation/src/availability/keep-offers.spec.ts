import { describe, expect, it } from '@jest/globals';
import type { StoredAvailability } from '@radarr/streaming-core';
import fc from 'fast-check';
import { CONFIRM_EMPTY_AFTER_MS, keepOffers } from './keep-offers.js';

const HOUR_MS = 3_600_000;
const START_MS = Date.parse('2026-05-01T12:00:00.000Z');
const at = (ms: number): string => new Date(START_MS + ms).toISOString();
const OFFER = { region: 'US', provider: { id: '8', name: 'Netflix' }, type: 'subscription' } as const;

const answer = (ms: number, offers: StoredAvailability['offers']): StoredAvailability => ({
  upstream: 'tmdb',
  known: true,
  offers,
  droppedLinks: 0,
  fetchedAt: at(ms),
  expiresAt: at(ms + 24 * HOUR_MS),
});

describe('keepOffers', () => {
  it('keeps the offers at the first empty answer, and wants it confirmed soon', () => {
    const kept = keepOffers(answer(0, [OFFER]), answer(HOUR_MS, []));
    expect(kept).toMatchObject({ offers: [OFFER], fetchedAt: at(0), emptySince: at(HOUR_MS) });
    expect(kept.expiresAt).toBe(at(HOUR_MS + CONFIRM_EMPTY_AFTER_MS));
  });

  it('removes them at a second empty answer hours later, and no sooner', () => {
    const kept = keepOffers(answer(0, [OFFER]), answer(HOUR_MS, []));
    const soon = HOUR_MS + CONFIRM_EMPTY_AFTER_MS - 1;
    expect(keepOffers(kept, answer(soon, []))).toMatchObject({ offers: [OFFER], emptySince: at(HOUR_MS) });
    expect(keepOffers(kept, answer(soon + 1, []))).toEqual(answer(soon + 1, []));
  });

  it('forgets the doubt as soon as offers come again', () => {
    const kept = keepOffers(answer(0, [OFFER]), answer(HOUR_MS, []));
    expect(keepOffers(kept, answer(2 * HOUR_MS, [OFFER]))).toEqual(answer(2 * HOUR_MS, [OFFER]));
  });

  it('takes a first answer as it is', () => {
    expect(keepOffers(undefined, answer(0, []))).toEqual(answer(0, []));
  });

  it('never loses offers within hours of the last answer that had any', () => {
    const steps = fc.array(
      fc.record({ empty: fc.boolean(), laterMs: fc.integer({ min: 1, max: 5 * HOUR_MS }) }),
    );
    fc.assert(
      fc.property(steps, (history) => {
        let ms = 0;
        let emptySince: number | undefined;
        let kept: StoredAvailability | undefined;
        for (const { empty, laterMs } of history) {
          ms += laterMs;
          const had = (kept?.offers.length ?? 0) > 0;
          kept = keepOffers(kept, answer(ms, empty ? [] : [OFFER]));
          emptySince = empty ? (emptySince ?? ms) : undefined;
          const confirmed = emptySince !== undefined && ms - emptySince >= CONFIRM_EMPTY_AFTER_MS;
          expect(kept.offers.length > 0).toBe(empty ? had && !confirmed : true);
        }
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { systemClock } from '../clock.js';
import type { AvailabilityLookup } from '../upstream.js';
import { describeFailureContract } from './failure-contract.js';
import { expectSoundAvailability } from './sound-availability.js';
import { expectInstantBetween } from './sound-facts.js';
import type { AvailabilitySamples, UpstreamHarness } from './upstream-harness.js';

/** What every `availability` capability promises. */
export function describeAvailabilityContract(harness: () => UpstreamHarness): void {
  const lookup = () => lookupOf(harness());
  const samples = () => samplesOf(harness());

  describe('availability', () => {
    it('gives the offers of a title in every region that it knows', async () => {
      const clock = harness().clock ?? systemClock;
      const fromMs = clock();
      const answer = await lookup().availability(samples().offered);
      expect(answer?.offers.length).toBeGreaterThan(0);
      if (answer === undefined) return;
      expectSoundAvailability(answer);
      expectInstantBetween(answer.fetchedAt, fromMs, clock());
      const regions = new Set(answer.offers.map(({ region }) => region));
      expect(regions.size).toBeGreaterThan(1);
    });

    it('gives an answer without offers for a title that nobody offers', async () => {
      const answer = await lookup().availability(samples().notOffered);
      expect(answer).toMatchObject({ offers: [] });
    });

    it('gives undefined for a title that the upstream does not know', async () => {
      await expect(lookup().availability(samples().unknown)).resolves.toBeUndefined();
    });

    describeFailureContract(harness, (call) => lookup().availability(samples().offered, call));
  });
}

function lookupOf({ upstream }: UpstreamHarness): AvailabilityLookup {
  if (upstream.availability === undefined) throw new Error(`${upstream.id} offers no availability.`);
  return upstream.availability;
}

function samplesOf({ upstream, watchable }: UpstreamHarness): AvailabilitySamples {
  if (watchable === undefined) throw new Error(`The harness of ${upstream.id} needs watchable titles.`);
  return watchable;
}

import { describe, expect, it } from '@jest/globals';
import { systemClock } from '../clock.js';
import type { DetailsLookup } from '../upstream.js';
import { describeFailureContract } from './failure-contract.js';
import { expectSoundDetails } from './sound-details.js';
import { expectInstantBetween } from './sound-facts.js';
import type { DirectorySamples, UpstreamHarness } from './upstream-harness.js';

/** What every `details` capability promises. */
export function describeDetailsContract(harness: () => UpstreamHarness): void {
  const lookup = () => lookupOf(harness());
  const samples = () => samplesOf(harness());

  describe('details', () => {
    it('tells all that it knows of a title, and when it said so', async () => {
      const clock = harness().clock ?? systemClock;
      const fromMs = clock();
      const { known } = samples();
      const details = await lookup().details(known);
      expect(details).toBeDefined();
      if (details === undefined) return;
      expectSoundDetails(known.mediaType, details);
      expectInstantBetween(details.fetchedAt, fromMs, clock());
    });

    it('gives undefined for a title that the upstream does not know', async () => {
      await expect(lookup().details(samples().unknown)).resolves.toBeUndefined();
    });

    describeFailureContract(harness, (call) => lookup().details(samples().known, call));
  });
}

function lookupOf({ upstream }: UpstreamHarness): DetailsLookup {
  if (upstream.details === undefined) throw new Error(`${upstream.id} offers no details.`);
  return upstream.details;
}

function samplesOf({ upstream, samples }: UpstreamHarness): DirectorySamples {
  if (samples === undefined) throw new Error(`The harness of ${upstream.id} needs samples for details.`);
  return samples;
}

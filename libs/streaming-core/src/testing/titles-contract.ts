import { describe, expect, it } from '@jest/globals';
import type { TitleDirectory } from '../upstream.js';
import { describeFailureContract } from './failure-contract.js';
import { expectSoundFacts } from './sound-facts.js';
import type { DirectorySamples, UpstreamHarness } from './upstream-harness.js';

/** What every `titles` capability promises. */
export function describeTitlesContract(harness: () => UpstreamHarness): void {
  const titles = () => directoryOf(harness());
  const samples = () => samplesOf(harness());

  describe('titles.describe', () => {
    it('tells what it knows of a title', async () => {
      const facts = await titles().describe(samples().known);
      expect(facts).toBeDefined();
      if (facts) expectSoundFacts(facts);
    });

    it('gives undefined for a title that the upstream does not know', async () => {
      await expect(titles().describe(samples().unknown)).resolves.toBeUndefined();
    });

    describeFailureContract(harness, (call) => titles().describe(samples().known, call));
  });

  describe('titles.resolve', () => {
    it('finds a title by its foreign ids', async () => {
      const { known, knownIds } = samples();
      await expect(titles().resolve(known.mediaType, knownIds)).resolves.toEqual(known);
    });

    it('gives undefined for ids that the upstream does not know', async () => {
      const { known, unknownIds } = samples();
      await expect(titles().resolve(known.mediaType, unknownIds)).resolves.toBeUndefined();
    });

    it('gives undefined when there are no ids at all', async () => {
      await expect(titles().resolve(samples().known.mediaType, {})).resolves.toBeUndefined();
    });

    describeFailureContract(harness, (call) => {
      const { known, knownIds } = samples();
      return titles().resolve(known.mediaType, knownIds, call);
    });
  });
}

function directoryOf({ upstream }: UpstreamHarness): TitleDirectory {
  if (upstream.titles === undefined) throw new Error(`${upstream.id} offers no titles.`);
  return upstream.titles;
}

function samplesOf({ upstream, samples }: UpstreamHarness): DirectorySamples {
  if (samples === undefined) throw new Error(`The harness of ${upstream.id} needs samples for titles.`);
  return samples;
}

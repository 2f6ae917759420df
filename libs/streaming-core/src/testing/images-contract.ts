import { describe, expect, it } from '@jest/globals';
import type { ImageSource } from '../upstream.js';
import { describeFailureContract } from './failure-contract.js';
import type { ImageSamples, UpstreamHarness } from './upstream-harness.js';

/** What every `images` capability promises. */
export function describeImagesContract(harness: () => UpstreamHarness): void {
  const images = () => sourceOf(harness());
  const samples = () => samplesOf(harness());

  describe('images', () => {
    it('gives a picture', async () => {
      const image = await images().image(samples().known);
      expect(image?.contentType).toMatch(/^image\/(jpeg|png|webp)$/);
      expect(image?.bytes.byteLength).toBeGreaterThan(0);
    });

    it('gives undefined for a picture that does not exist', async () => {
      await expect(images().image(samples().unknown)).resolves.toBeUndefined();
    });

    it('says which sizes there are', () => {
      expect(images().sizes).toContain(samples().known.size);
    });

    it.each(['../secret.jpg', '%2e%2e/secret.jpg', '/etc/passwd', 'http://example.com/a.jpg', 'a.svg', ''])(
      'never asks for %j',
      async (file) => {
        await expect(images().image({ size: samples().known.size, file })).resolves.toBeUndefined();
      },
    );

    it.each(['w1', '..', 'original/..', ''])('never asks for the size %j', async (size) => {
      await expect(images().image({ size, file: samples().known.file })).resolves.toBeUndefined();
    });

    describeFailureContract(harness, (call) => images().image(samples().known, call));
  });
}

function sourceOf({ upstream }: UpstreamHarness): ImageSource {
  if (upstream.images === undefined) throw new Error(`${upstream.id} offers no images.`);
  return upstream.images;
}

function samplesOf({ upstream, pictures }: UpstreamHarness): ImageSamples {
  if (pictures === undefined) throw new Error(`The harness of ${upstream.id} needs pictures.`);
  return pictures;
}

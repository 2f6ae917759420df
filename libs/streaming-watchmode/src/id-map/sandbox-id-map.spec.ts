import { afterEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox, type SandboxOptions } from '@radarr/streaming-sandbox';
import { mappingsOf } from '../testing/read-map.js';
import { openTitleIdMap } from './open-title-id-map.js';

let sandbox: Sandbox;
afterEach(() => sandbox.close());

async function openMap(options: SandboxOptions = {}) {
  sandbox = await startSandbox(options);
  const url = new URL('/datasets/title_id_map.csv', sandbox.urls.watchmode).href;
  const map = await openTitleIdMap({ url });
  if (map === 'unchanged') throw new Error('The map was to be new.');
  return { map, url };
}

describe("the sandbox's id map", () => {
  it('is read whole, without a key and without a credit', async () => {
    const { map, url } = await openMap();
    const mappings = await mappingsOf(map);
    expect(mappings).toContainEqual(
      expect.objectContaining({ mediaType: 'movie', tmdbId: 603, imdbId: 'tt0133093' }),
    );
    expect(new Set(mappings.map(({ mediaType }) => mediaType))).toEqual(new Set(['movie', 'tv']));
    expect(map.report()).toMatchObject({ bad: 0, withoutTmdbId: expect.any(Number) });
    expect(sandbox.credits.spent()).toBe(0);
    const { etag, lastModified } = map;
    await expect(
      openTitleIdMap({ url, ...(etag && { etag }), ...(lastModified && { lastModified }) }),
    ).resolves.toBe('unchanged');
  });

  it('loses its damaged rows and no others', async () => {
    const whole = await openMap();
    const mappings = await mappingsOf(whole.map);
    await sandbox.close();
    const { map } = await openMap({ watchmode: { badRows: 25 } });
    expect(await mappingsOf(map)).toEqual(mappings);
    expect(map.report().bad).toBe(25);
    expect(map.report().badRows).toHaveLength(20);
  });

  it('is refused when it breaks off', async () => {
    sandbox = await startSandbox();
    for (const framing of ['content-length', 'chunked']) {
      sandbox.faults.setUnknown({ upstream: 'watchmode', kind: 'truncated', framing });
      const url = new URL('/datasets/title_id_map.csv', sandbox.urls.watchmode).href;
      const map = await openTitleIdMap({ url });
      if (map === 'unchanged') throw new Error('The map was to be new.');
      await expect(mappingsOf(map)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
      sandbox.faults.clear();
    }
  });
});

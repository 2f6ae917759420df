import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { expectNoSecrets } from '@radarr/streaming-core/testing';
import type { UpstreamEvent } from '@radarr/streaming-http';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import { API_KEY, sandboxClient } from '../testing/sandbox-client.js';
import { createWatchmodeClient } from './create-watchmode-client.js';
import type { WatchmodeClient } from './watchmode-client.js';

const MATRIX = { mediaType: 'movie', tmdbId: 603 } as const;

let sandbox: Sandbox;
let client: WatchmodeClient;
beforeEach(async () => {
  sandbox = await startSandbox({ now: '2026-05-10T12:00:00Z' });
  client = sandboxClient(sandbox.urls);
});
afterEach(async () => {
  client.close();
  await sandbox.close();
});

async function ownIdOf(title: Parameters<WatchmodeClient['searchById']>[0]): Promise<string> {
  const { body } = await client.searchById(title);
  return String(body[0]?.id);
}

describe('the Watchmode client', () => {
  it('reads where a title can be watched, in all countries of the plan', async () => {
    const answer = await client.titleSources(MATRIX);
    expect(answer?.body[0]).toMatchObject({ name: expect.any(String), type: expect.any(String) });
    expect(new Set(answer?.body.map(({ region }) => region))).toEqual(new Set(['US', 'GB', 'DE']));
  });

  it('asks for the configured countries only', async () => {
    const british = sandboxClient(sandbox.urls, { regions: ['GB', 'DE', 'GB'] });
    const answer = await british.titleSources(MATRIX);
    expect(new Set(answer?.body.map(({ region }) => region))).toEqual(new Set(['GB', 'DE']));
    expect(sandbox.requests().at(-1)?.path).toBe('/v1/title/movie-603/sources/?regions=GB%2CDE');
    british.close();
  });

  it('reads details, with sources when they are asked for', async () => {
    const plain = await client.titleDetails({ imdbId: 'tt0133093' });
    expect(plain?.body).toMatchObject({ title: 'The Matrix', tmdb_id: 603, tmdb_type: 'movie' });
    expect(plain?.body.sources).toBeUndefined();
    const full = await client.titleDetails(MATRIX, 'sources');
    expect(full?.body.sources?.length).toBeGreaterThan(0);
  });

  it('gives undefined for a title that Watchmode does not know', async () => {
    const unknown = { mediaType: 'tv', tmdbId: 1_999_999_999 } as const;
    await expect(client.titleSources(unknown)).resolves.toBeUndefined();
    await expect(client.titleDetails({ watchmodeId: '99' })).resolves.toBeUndefined();
  });

  it('reads sources, countries and the state of the account', async () => {
    const sources = await client.sources();
    expect(sources.body.find(({ id }) => id === 203)).toMatchObject({ name: 'Netflix', type: 'sub' });
    const regions = await client.regions();
    const enabled = regions.body.flatMap((row) => (row.plan_enabled ? row.country : []));
    expect(enabled.sort()).toEqual(['DE', 'GB', 'US']);
    const { body } = await client.status();
    expect(body).toMatchObject({ quota: 1000 });
  });

  it('reads arrivals between two days', async () => {
    const { body } = await client.releases({ from: '2026-05-01', to: '2026-05-31', limit: 500 });
    expect(body.length).toBeGreaterThan(0);
    expect(sandbox.requests().at(-1)?.path).toBe(
      '/v1/releases/?start_date=20260501&end_date=20260531&limit=500',
    );
  });

  it('lists titles by page', async () => {
    const { body } = await client.listTitles({ types: ['movie'], limit: 5, page: 2, sortBy: 'title_asc' });
    expect(body).toMatchObject({ page: 2, titles: expect.any(Array) });
    expect(body.titles).toHaveLength(5);
    expect(body.titles.every(({ type }) => type === 'movie')).toBe(true);
  });

  it('finds a title by foreign ids, and none for an unknown one', async () => {
    const own = await ownIdOf(MATRIX);
    expect(await ownIdOf({ imdbId: 'tt0133093' })).toBe(own);
    await expect(client.searchById({ mediaType: 'tv', tmdbId: 603_603_603 })).resolves.toMatchObject({
      body: [],
    });
  });

  it('costs what it says: half by an own number, one more for what is appended', async () => {
    const watchmodeId = await ownIdOf(MATRIX);
    const calls = [
      [1, () => client.titleSources({ watchmodeId })],
      [2, () => client.titleSources(MATRIX)],
      [2, () => client.titleDetails({ watchmodeId }, 'sources')],
      [1, () => client.sources()],
      [1, () => client.releases()],
      [2, () => client.listTitles({ regions: ['US', 'GB'] })],
    ] as const;
    for (const [price, call] of calls) {
      const before = sandbox.credits.spent();
      await call();
      expect(sandbox.credits.spent() - before).toBe(price);
    }
  });

  it('hears the state of the account from every answer, refusals too', async () => {
    expect([client.statement(), client.rateLimit()]).toEqual([undefined, undefined]);
    await client.sources();
    expect(client.statement()).toMatchObject({ quota: 1000, used: 1 });
    await client.titleSources({ watchmodeId: '99' });
    sandbox.credits.set({ key: API_KEY, used: 400 });
    await expect(client.titleSources({ watchmodeId: '99' })).resolves.toBeUndefined();
    expect(client.statement()).toMatchObject({ quota: 1000, used: 400 });
    expect(client.rateLimit()).toMatchObject({ limit: 120, remaining: 117 });
  });

  it('takes neither of the two shapes of a refused key for anything else', async () => {
    for (const fault of [{ kind: 'wrong-key' }, { kind: 'status', status: 401 }]) {
      sandbox.faults.setUnknown({ upstream: 'watchmode', ...fault });
      await expect(client.sources()).rejects.toMatchObject({
        code: 'UPSTREAM_AUTH',
        message: expect.stringMatching(/^Watchmode does not accept the API key/),
      });
      sandbox.faults.clear();
    }
  });

  it('pauses after a 429, for as long as it says', async () => {
    sandbox.faults.setUnknown({
      upstream: 'watchmode',
      kind: 'status',
      status: 429,
      retryAfter: 60,
      times: 1,
    });
    await expect(client.sources()).rejects.toMatchObject({
      code: 'UPSTREAM_RATE_LIMITED',
      retryAfterMs: 60_000,
    });
    await expect(client.sources()).rejects.toMatchObject({ code: 'UPSTREAM_RATE_LIMITED' });
    expect(sandbox.counts().watchmode.total).toBe(1);
  });

  it.each([
    { kind: 'status', status: 500 },
    { kind: 'status', status: 502 },
    { kind: 'reset' },
    { kind: 'truncated' },
    { kind: 'malformed-json' },
    { kind: 'html' },
    { kind: 'status', status: 400 },
  ])('asks once and no more, and shows the key nowhere, when this goes wrong: %j', async (fault) => {
    const events: UpstreamEvent[] = [];
    const watched = sandboxClient(sandbox.urls, { onEvent: (event) => events.push(event) });
    sandbox.faults.setUnknown({ upstream: 'watchmode', ...fault });
    const error: unknown = await watched.sources().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: expect.stringMatching(/^UPSTREAM_(UNAVAILABLE|RESPONSE|REQUEST)$/) });
    expect(sandbox.counts().watchmode.total).toBe(1);
    expectNoSecrets([error, events], [API_KEY]);
    expect(sandbox.requests()[0]?.path).not.toContain(API_KEY);
    watched.close();
  });

  it('keeps a silent call to one request, and gives it up in time', async () => {
    const hasty = sandboxClient(sandbox.urls, { timeoutMs: 1_000 });
    sandbox.faults.setUnknown({ upstream: 'watchmode', kind: 'hang' });
    await expect(hasty.sources()).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
    expect(sandbox.counts().watchmode.total).toBe(1);
    hasty.close();
  });

  it('does not take a wrong base URL for an unknown title', async () => {
    const lost = createWatchmodeClient({ apiKey: API_KEY, baseUrl: sandbox.urls.tmdbImages });
    await expect(lost.titleSources(MATRIX)).rejects.toMatchObject({ code: 'UPSTREAM_REQUEST' });
    lost.close();
  });

  it.each([
    [{ apiKey: ' ' }, 'apiKey'],
    [{ apiKey: 'k', regions: ['us'] }, 'regions'],
    [{ apiKey: 'k', monthStartsOn: 29 }, 'monthStartsOn'],
    [{ apiKey: 'k', timeZone: 'Mars/Olympus' }, 'timeZone'],
    [{ apiKey: 'k', baseUrl: 'ftp://x' }, 'baseUrl'],
  ])('refuses %j', (options, field) => {
    expect(() => createWatchmodeClient(options)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', field }),
    );
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import {
  API_KEY,
  startApiUnderTest,
  TMDB_KEY,
  TRAKT_ID,
  WATCHMODE_KEY,
  type ApiUnderTest,
} from '../testing/api-under-test.js';
import { dataIn } from '../testing/data-in.js';
import { problemIn } from '../testing/trending-body.js';
import type { RegionAvailabilityBody } from './availability.response.js';

const THE_MATRIX = '/api/streaming/availability/603';

let sandbox: Sandbox;
let under: ApiUnderTest;
const texts: string[] = [];
const start = async (variables: NodeJS.ProcessEnv = {}): Promise<void> => {
  under = await startApiUnderTest({ sandbox, variables });
};
const ask = async (path = THE_MATRIX): Promise<RegionAvailabilityBody> => {
  const answer = await under.ask(path);
  texts.push(await answer.clone().text());
  return dataIn(answer);
};

beforeEach(async () => {
  sandbox = await startSandbox();
  texts.length = 0;
}, 60_000);
afterEach(async () => {
  await under.close();
  await sandbox.close();
  const everything = [...texts, ...under.logs].join('\n');
  for (const secret of [TMDB_KEY, TRAKT_ID, WATCHMODE_KEY, API_KEY]) expect(everything).not.toContain(secret);
}, 60_000);

const watchmodeIn = ({ sources }: RegionAvailabilityBody) =>
  sources.find(({ source }) => source === 'watchmode');

describe('without WATCHMODE_API_KEY', () => {
  it('TMDB answers alone, and everything says which variable is missing', async () => {
    await start({ WATCHMODE_API_KEY: '' });
    const body = await ask();
    expect(body.items.length).toBeGreaterThan(0);
    expect(body).toMatchObject({ certainty: 'single', degraded: false, stale: false });
    expect(watchmodeIn(body)).toMatchObject({
      status: 'not_configured',
      used: 0,
      error_code: 'UPSTREAM_NOT_CONFIGURED',
      reason: expect.stringContaining('WATCHMODE_API_KEY'),
    });
    for (const path of ['coming-soon/movie', 'coming-soon/tv', 'providers']) {
      const { sources } = await dataIn<Pick<RegionAvailabilityBody, 'sources'>>(
        await under.ask(`/api/streaming/${path}`),
      );
      expect(sources.map(({ source, status }) => [source, status])).toContainEqual([
        'watchmode',
        'not_configured',
      ]);
    }
    expect(await dataIn(await under.ask('/api/streaming/status'))).toMatchObject({ credits: [] });
    expect(sandbox.counts().watchmode.total).toBe(0);
  }, 60_000);
});

describe('while Watchmode', () => {
  it.each([
    ['has spent its quota', { kind: 'status', status: 402 }, 'UPSTREAM_QUOTA_EXHAUSTED'],
    ['refuses the key', { kind: 'wrong-key' }, 'UPSTREAM_AUTH'],
    ['refuses the key in its other shape', { kind: 'status', status: 401 }, 'UPSTREAM_AUTH'],
    ['asks for a pause', { kind: 'status', status: 429, retryAfter: 60 }, 'UPSTREAM_RATE_LIMITED'],
    ['is down', { kind: 'status', status: 503 }, 'UPSTREAM_UNAVAILABLE'],
    ['shows a web page', { kind: 'html' }, 'UPSTREAM_RESPONSE'],
  ] as const)(
    '%s, TMDB answers, and the answer says so',
    async (_what, fault, code) => {
      sandbox.faults.set({ upstream: 'watchmode', ...fault });
      await start();
      const body = await ask();
      expect(body.items.length).toBeGreaterThan(0);
      expect(body).toMatchObject({ degraded: true, certainty: 'single' });
      expect(watchmodeIn(body)).toMatchObject({ status: 'failed', error_code: code, used: 0 });
      expect(watchmodeIn(body)?.reason).toMatch(/watchmode/i);
    },
    60_000,
  );

  it('has no credits left, it is not asked for every title', async () => {
    sandbox.credits.set({ used: 1_000 });
    await start();
    expect(watchmodeIn(await ask())).toMatchObject({ error_code: 'UPSTREAM_QUOTA_EXHAUSTED' });
    sandbox.resetCounts();
    for (const id of [105, 106, 107]) {
      const body = await ask(`/api/streaming/availability/${id}`).catch(() => undefined);
      if (body) expect(watchmodeIn(body)).toMatchObject({ error_code: 'UPSTREAM_QUOTA_EXHAUSTED' });
    }
    expect(sandbox.counts().watchmode.total).toBe(0);
  }, 60_000);
});

describe('while TMDB is down', () => {
  it('Watchmode answers alone, and the answer says so', async () => {
    await start();
    sandbox.faults.set({ upstream: 'tmdb', kind: 'status', status: 503 });
    const body = await ask();
    expect(body.items.length).toBeGreaterThan(0);
    expect(body.degraded).toBe(true);
    expect(body.sources).toContainEqual(
      expect.objectContaining({ source: 'tmdb', status: 'failed', error_code: 'UPSTREAM_UNAVAILABLE' }),
    );
  }, 60_000);

  it('and Watchmode as well, that is a 503 with both reasons, and no empty list', async () => {
    await start();
    sandbox.faults.set({ upstream: '*', kind: 'status', status: 503 });
    const answer = await under.ask(THE_MATRIX);
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    const { detail } = await problemIn(answer);
    expect(detail).toMatch(/tmdb/i);
    expect(detail).toMatch(/watchmode/i);
  }, 60_000);
});

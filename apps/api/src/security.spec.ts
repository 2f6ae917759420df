import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  API_KEY,
  startApiUnderTest,
  TMDB_KEY,
  TRAKT_ID,
  type ApiUnderTest,
} from './testing/api-under-test.js';
import { cookieOf } from './testing/session-cookie.js';
import { problemIn } from './testing/trending-body.js';

const FILMS = '/api/streaming/trending/movie';

describe('the API key', () => {
  let under: ApiUnderTest;
  beforeAll(async () => {
    under = await startApiUnderTest();
  }, 60_000);
  afterAll(() => under.close());

  it.each([
    ['the X-Api-Key header', FILMS, { 'x-api-key': API_KEY }],
    ['a Bearer token', FILMS, { authorization: `Bearer ${API_KEY}` }],
    ['the apikey parameter', `${FILMS}?apikey=${API_KEY}`, {}],
  ])('is taken from %s', async (_where, path, headers) => {
    expect((await under.ask(path, { headers })).status).toBe(200);
  });

  it.each([
    ['none', FILMS, {}],
    ['a wrong one', FILMS, { 'x-api-key': `${API_KEY}x` }],
    ['an empty one', FILMS, { 'x-api-key': '' }],
    ['two at once', `${FILMS}?apikey=${API_KEY}&apikey=x`, {}],
    ['another scheme', FILMS, { authorization: `Basic ${API_KEY}` }],
  ])('is refused when there is %s, and the answer says where to find it', async (_what, path, headers) => {
    const response = await under.ask(path, { headers });
    expect(response.status).toBe(401);
    expect((await problemIn(response)).detail).toMatch(/printed when the server starts/);
  });

  it.each(['/ping', '/health/live', '/health/ready', '/api/openapi.json', '/api/docs'])(
    'is not needed for %s',
    async (path) => {
      expect((await under.ask(path, { headers: {} })).status).toBe(200);
    },
  );

  it('an unknown address is 404, and what was asked is not repeated', async () => {
    const response = await under.ask(`/api/streaming/nothing?apikey=${API_KEY}`);
    const problem = await problemIn(response);
    expect([response.status, problem.title]).toEqual([404, 'Not found']);
    expect(JSON.stringify(problem)).not.toContain(API_KEY);
  });

  it('no secret reaches a log line or an answer, even while upstreams fail', async () => {
    const texts: string[] = [];
    for (const kind of ['wrong-key', 'malformed-json', 'reset'] as const) {
      under.sandbox.faults.set({ upstream: '*', kind });
      await under.ask('/api/streaming/cache/refresh', { method: 'POST', headers: { 'x-api-key': API_KEY } });
      for (const path of [FILMS, `${FILMS}?apikey=${API_KEY}&limit=x`, '/api/openapi.json']) {
        texts.push(await (await under.ask(path)).text());
      }
      under.sandbox.faults.clear();
    }
    const everything = [...texts, ...under.logs].join('\n');
    expect(everything).toMatch(/UPSTREAM_AUTH/);
    for (const secret of [TMDB_KEY, TRAKT_ID, API_KEY]) expect(everything).not.toContain(secret);
  });
});

describe('what signs a person in', () => {
  it('is in no log line and no answer but the one that sets the cookie, even while things fail', async () => {
    const under = await startApiUnderTest();
    const post = (body: object, headers: Record<string, string> = {}): Promise<Response> =>
      under.ask('/api/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
    const token = new URL(under.api.signInLink).hash.replace('#token=', '');
    const signedIn = await post({ token });
    const cookie = cookieOf(signedIn);
    const answers = [signedIn, await post({ token }), await post({ token, api_key: API_KEY })];
    answers.push(await post({ api_key: `${API_KEY}x` }, { cookie }), await post({ [token]: 'x' }));
    for (const path of [FILMS, `${FILMS}?limit=x`, `/api/streaming/nothing/${token}`, '/api/session']) {
      answers.push(await under.ask(path, { headers: { cookie } }));
    }
    await under.api.runtime.database.dataSource.query('DROP TABLE streaming_retired_secrets');
    const away = await under.ask('/api/session', { method: 'DELETE', headers: { cookie } });
    expect(away.status).toBe(503);
    const texts = await Promise.all([...answers, away].map((answer) => answer.text()));
    await under.close();
    const everything = [...texts, ...under.logs].join('\n');
    const session = cookie.replace('streaming_session=', '');
    for (const secret of [token, session, API_KEY]) {
      expect(secret.length).toBeGreaterThan(30);
      expect(everything).not.toContain(secret);
    }
  }, 60_000);
});

describe('a generated API key', () => {
  it('is made once, kept for its owner alone, and taken again at the next start', async () => {
    const first = await startApiUnderTest({ variables: { STREAMING_API_KEY: '' } });
    const { apiKey } = first.api.runtime;
    const file = join(first.api.runtime.environment.DATA_DIR, 'api-key');
    expect(apiKey).toMatchObject({ origin: 'file', file });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readFile(file, 'utf8')).trim()).toBe(apiKey.value);
    expect((await first.ask(FILMS, { headers: { 'x-api-key': apiKey.value } })).status).toBe(200);
    await first.close();
  }, 60_000);
});

describe('the rate limit', () => {
  it('answers 429 with Retry-After and a problem body', async () => {
    const under = await startApiUnderTest({ variables: { RATE_LIMIT_PER_MINUTE: '3' } });
    const answers = [];
    for (let request = 0; request < 4; request += 1) answers.push(await under.ask('/api/openapi.json'));
    const last = answers.at(-1);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 429]);
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await under.ask('/health/ready')).status).toBe(200);
    expect(last && (await problemIn(last)).detail).toMatch(/At most 3 requests a minute/);
    await under.close();
  }, 60_000);
});

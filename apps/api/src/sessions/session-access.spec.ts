import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API_KEY, startApiUnderTest, type ApiUnderTest } from '../testing/api-under-test.js';
import { MemoryRetiredSecrets } from '../testing/memory-retired-secrets.js';
import { cookieOf } from '../testing/session-cookie.js';
import { listIn, problemIn } from '../testing/trending-body.js';
import { EndedSessions } from './ended-sessions.js';
import { RENEWED_AFTER_MS, Sessions } from './sessions.js';

const FILMS = '/api/streaming/trending/movie';
const REFRESH = '/api/streaming/cache/refresh';
const OWN = { 'x-requested-with': 'radarr-streaming' };

let under: ApiUnderTest;
let cookie: string;
beforeAll(async () => {
  under = await startApiUnderTest();
  const answer = await under.ask('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ api_key: API_KEY }),
  });
  cookie = cookieOf(answer);
}, 60_000);
afterAll(() => under.close(), 60_000);

const statusOf = async (path: string, headers: Record<string, string>, method = 'GET'): Promise<number> => {
  const answer = await under.ask(path, { method, headers });
  await answer.arrayBuffer();
  return answer.status;
};

describe('a session', () => {
  it('opens what the API key opens, pictures included', async () => {
    const { entries } = await listIn(await under.ask(FILMS, { headers: { cookie } }));
    const [poster] = entries.flatMap(({ poster_path: path }) => path ?? []);
    const picture = await under.ask(`/api/streaming/images/w92${poster ?? ''}`, { headers: { cookie } });
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  });

  it('does not help somebody who shows a wrong key', async () => {
    expect(await statusOf(FILMS, { cookie, 'x-api-key': 'wrong' })).toBe(401);
  });

  it('is found among other cookies', async () => {
    expect(await statusOf(FILMS, { cookie: `a=b; ${cookie}; streaming=x` })).toBe(200);
  });

  it('of another API key opens nothing', async () => {
    const ended = new EndedSessions(new MemoryRetiredSecrets());
    const other = new Sessions('another key of the operator', ended).begin();
    expect(await statusOf(FILMS, { cookie: `streaming_session=${other.cookie}` })).toBe(401);
  });

  it('is renewed by use when it is a day old, and not before', async () => {
    const yesterday = (): number => Date.now() - RENEWED_AFTER_MS - 1_000;
    const old = new Sessions(API_KEY, new EndedSessions(new MemoryRetiredSecrets()), yesterday).begin();
    const asked = { cookie: `streaming_session=${old.cookie}` };
    for (const path of [FILMS, '/api/session']) {
      const renewed = cookieOf(await under.ask(path, { headers: asked }));
      expect(renewed).not.toBe(asked.cookie);
      expect(await statusOf(FILMS, { cookie: renewed })).toBe(200);
      expect((await under.ask(path, { headers: { cookie } })).headers.getSetCookie()).toEqual([]);
    }
    const withKey = await under.ask(FILMS, { headers: { ...asked, 'x-api-key': API_KEY } });
    expect(withKey.headers.getSetCookie()).toEqual([]);
  });
});

describe('a request that another page sends with the cookie', () => {
  it('changes nothing: it lacks the header', async () => {
    const answer = await under.ask(REFRESH, { method: 'POST', headers: { cookie } });
    expect([answer.status, (await problemIn(answer)).detail]).toEqual([
      403,
      expect.stringContaining('X-Requested-With: radarr-streaming'),
    ]);
    for (const value of ['', 'XMLHttpRequest']) {
      expect(await statusOf(REFRESH, { cookie, 'x-requested-with': value }, 'POST')).toBe(403);
    }
    expect(await statusOf('/api/streaming/trakt/auth', { cookie }, 'DELETE')).toBe(403);
    expect(under.logs.filter((line) => line.includes('refresh finished'))).toEqual([]);
  });

  it('changes something with it: that page is ours', async () => {
    expect(await statusOf(REFRESH, { cookie, ...OWN }, 'POST')).toBe(202);
  });

  it('is refused where the browser says so, even one that only reads', async () => {
    for (const site of ['cross-site', 'same-site', 'nonsense']) {
      expect(await statusOf(FILMS, { cookie, 'sec-fetch-site': site })).toBe(403);
      expect(await statusOf(REFRESH, { cookie, ...OWN, 'sec-fetch-site': site }, 'POST')).toBe(403);
    }
    for (const site of ['same-origin', 'none']) {
      expect(await statusOf(FILMS, { cookie, 'sec-fetch-site': site })).toBe(200);
    }
  });

  it('is no matter to callers with the API key', async () => {
    const headers = { 'x-api-key': API_KEY, 'sec-fetch-site': 'cross-site' };
    expect(await statusOf(FILMS, headers)).toBe(200);
    expect(await statusOf(REFRESH, headers, 'POST')).toBe(202);
  });

  it('cannot be asked about beforehand: no answer allows another origin anything', async () => {
    const headers = { origin: 'http://evil.example', 'access-control-request-method': 'POST' };
    const preflight = await under.ask(REFRESH, { method: 'OPTIONS', headers });
    expect(preflight.ok).toBe(false);
    expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

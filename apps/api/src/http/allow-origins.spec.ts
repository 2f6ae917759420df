import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API_KEY, startApiUnderTest, type ApiUnderTest } from '../testing/api-under-test.js';

const FILMS = '/api/streaming/trending/movie';
const HOME = 'https://home.example';
const PREFLIGHT = {
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'x-api-key,content-type',
};

/** What an answer says to pages of other origins. */
const allowances = ({ headers }: Response): string[] =>
  [...headers].filter(([name]) => name.startsWith('access-control-')).map(([name]) => name);

describe('pages of other origins', () => {
  let under: ApiUnderTest;
  beforeAll(async () => {
    under = await startApiUnderTest();
  }, 60_000);
  afterAll(() => under.close());

  it('are allowed nothing when none are configured', async () => {
    const answer = await under.ask(FILMS, { headers: { origin: HOME, 'x-api-key': API_KEY } });
    const preflight = await under.ask(FILMS, { method: 'OPTIONS', headers: { origin: HOME, ...PREFLIGHT } });
    expect([answer.status, allowances(answer)]).toEqual([200, []]);
    expect([preflight.ok, allowances(preflight)]).toEqual([false, []]);
  });
});

describe('pages of a configured origin', () => {
  let under: ApiUnderTest;
  beforeAll(async () => {
    under = await startApiUnderTest({ variables: { CORS_ORIGINS: `http://localhost:3000,${HOME}` } });
  }, 60_000);
  afterAll(() => under.close());

  const ask = (origin: string, headers: Record<string, string> = {}, path = FILMS): Promise<Response> =>
    under.ask(path, { headers: { origin, ...headers } });

  it('may ask with the key, and read refusals too', async () => {
    const answer = await ask(HOME, { 'x-api-key': API_KEY });
    const refused = await ask(HOME);
    expect([answer.status, refused.status]).toEqual([200, 401]);
    for (const { headers } of [answer, refused]) {
      expect(headers.get('access-control-allow-origin')).toBe(HOME);
      expect(headers.get('vary')).toMatch(/origin/i);
      expect(headers.get('access-control-allow-credentials')).toBeNull();
    }
  });

  it('are told before what they may send', async () => {
    const preflight = await under.ask(FILMS, { method: 'OPTIONS', headers: { origin: HOME, ...PREFLIGHT } });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toMatch(/x-api-key/);
    expect(preflight.headers.get('access-control-allow-methods')).toMatch(/POST/);
  });

  it.each(['https://evil.example', 'https://home.example.evil.example', 'http://home.example', 'null'])(
    'are no reason to allow %s',
    async (origin) => {
      const { headers } = await ask(origin, { 'x-api-key': API_KEY });
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  it('changes nothing for addresses and methods that there are not', async () => {
    const unknown = await ask(HOME, { 'x-api-key': API_KEY }, '/api/streaming/nothing');
    const method = await under.ask(FILMS, { method: 'PUT', headers: { 'x-api-key': API_KEY } });
    expect([unknown.status, method.status]).toEqual([404, 405]);
  });
});

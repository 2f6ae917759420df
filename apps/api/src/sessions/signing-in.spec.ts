import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API_KEY, startApiUnderTest, type ApiUnderTest } from '../testing/api-under-test.js';
import { cookieOf } from '../testing/session-cookie.js';
import { problemIn } from '../testing/trending-body.js';
import { SignInTokens } from './sign-in-tokens.js';

const DAY_MS = 86_400_000;

let under: ApiUnderTest;
beforeAll(async () => {
  under = await startApiUnderTest({ variables: { TRUST_PROXY: 'true' } });
}, 60_000);
afterAll(() => under.close(), 60_000);

const signIn = (body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  under.ask('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const session = (cookie: string): Promise<Response> => under.ask('/api/session', { headers: { cookie } });
const token = (): string => under.api.app.get(SignInTokens, { strict: false }).issue();

describe('signing in', () => {
  it('with the link that was printed gives a session, once', async () => {
    const printed = new URL(under.api.signInLink);
    expect([printed.origin, printed.pathname, printed.search]).toEqual([under.api.url, '/sign-in', '']);
    const { token: fromLink } = Object.fromEntries(new URLSearchParams(printed.hash.slice(1)));
    const first = await signIn({ token: fromLink });
    const again = await signIn({ token: fromLink });
    expect([first.status, again.status]).toEqual([200, 401]);
    expect([again.headers.getSetCookie(), again.headers.get('cache-control')]).toEqual([[], 'no-store']);
    expect((await problemIn(again)).detail).toMatch(/good once, for 15 minutes/);
    const { data } = (await first.json()) as { data: { expires_at: string } };
    expect(Date.parse(data.expires_at) - Date.now()).toBeGreaterThan(29.9 * DAY_MS);
    expect(await (await session(cookieOf(first))).json()).toEqual({ data });
  });

  it('with the API key gives one as well', async () => {
    const answer = await signIn({ api_key: API_KEY });
    expect([answer.status, (await session(cookieOf(answer))).status]).toEqual([200, 200]);
  });

  it('sets a cookie that no script can read and no other site sends, over https alone where it came so', async () => {
    const attributesOf = (answer: Response): string[] =>
      (answer.headers.getSetCookie()[0] ?? '').split('; ').slice(1).toSorted();
    const plain = attributesOf(await signIn({ token: token() }));
    expect(plain).toEqual([
      'HttpOnly',
      expect.stringMatching(/^Max-Age=(2591999|2592000)$/),
      'Path=/',
      'SameSite=Strict',
    ]);
    const https = { 'x-forwarded-proto': 'https' };
    const safe = await signIn({ token: token() }, https);
    expect(attributesOf(safe)).toContain('Secure');
    const cookie = cookieOf(safe);
    expect(cookie).toMatch(/^__Host-streaming_session=/);
    const read = (headers: Record<string, string>): Promise<Response> =>
      under.ask('/api/session', { headers });
    expect((await read({ cookie, ...https })).status).toBe(200);
    const tossed = cookie.replace('__Host-', '');
    expect((await read({ cookie: tossed, ...https })).status).toBe(401);
  });

  it('ends the session that was there before', async () => {
    const before = cookieOf(await signIn({ token: token() }));
    const after = cookieOf(await signIn({ token: token() }, { cookie: before }));
    expect([(await session(before)).status, (await session(after)).status]).toEqual([401, 200]);
  });

  it.each([
    ['a wrong key', { api_key: `${API_KEY}x` }],
    ['a wrong token', { token: 'AAAAAAAAAAAAAAAAAAAAAA.1900000000.AAAA' }],
    ['the API key as a token', { token: API_KEY }],
  ])('is refused with %s', async (_what, body) => {
    const answer = await signIn(body);
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([401, []]);
    expect((await problemIn(answer)).status).toBe(401);
  });

  it.each(
    [
      '',
      '{',
      'null',
      '[]',
      '7',
      '{}',
      '{"token": 7}',
      '{"token": ""}',
      '{"token": null}',
      '{"api_key": ["x"]}',
      '{"token": "x", "api_key": "y"}',
      '{"key": "hunter2"}',
      `{"token": "${'x'.repeat(1_001)}"}`,
    ].map((body) => [body.slice(0, 40), body] as const),
  )('is 400 with a body that is none: %s', async (_shown, body) => {
    const answer = await signIn(body);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(await problemIn(answer))).not.toMatch(/hunter2|xxx/);
  });

  it('is not for pages of other origins', async () => {
    for (const site of ['cross-site', 'same-site']) {
      expect((await signIn({ api_key: API_KEY }, { 'sec-fetch-site': site })).status).toBe(403);
    }
    expect((await signIn({ api_key: API_KEY }, { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it('may be tried twenty times a minute', async () => {
    const limited = await startApiUnderTest({ variables: { RATE_LIMIT_PER_MINUTE: '6000' } });
    const attempt = (): Promise<Response> =>
      limited.ask('/api/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token: 'wrong' }),
      });
    const answers = [];
    for (let time = 0; time < 21; time += 1) answers.push(await attempt());
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(20).fill(401), 429]);
    expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0);
    const [last] = answers.slice(-1);
    expect(last && (await problemIn(last)).detail).toMatch(/At most 20 requests a minute/);
    expect((await limited.ask('/api/streaming/status')).status).toBe(200);
    await limited.close();
  }, 60_000);
});

describe('signing out', () => {
  const signOut = (headers: Record<string, string>): Promise<Response> =>
    under.ask('/api/session', { method: 'DELETE', headers });

  it('has the browser forget the cookie, and makes it worthless wherever it was copied to', async () => {
    const cookie = cookieOf(await signIn({ token: token() }));
    const answer = await signOut({ cookie });
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([
      204,
      [expect.stringMatching(/^streaming_session=; .*(Max-Age=0|Expires=Thu, 01 Jan 1970)/)],
    ]);
    expect((await session(cookie)).status).toBe(401);
    expect((await under.ask('/api/streaming/status', { headers: { cookie } })).status).toBe(401);
  });

  it('is no error for somebody who is not signed in', async () => {
    expect((await signOut({})).status).toBe(204);
    expect((await signOut({ cookie: 'streaming_session=%zz; x' })).status).toBe(204);
  });

  it('is not for pages of other origins', async () => {
    const cookie = cookieOf(await signIn({ token: token() }));
    expect((await signOut({ cookie, 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await session(cookie)).status).toBe(200);
  });
});

describe('without a session', () => {
  it.each([
    ['no cookie', ''],
    ['an empty one', 'streaming_session='],
    ['a wrong one', 'streaming_session=AAAAAAAAAAAAAAAAAAAAAA.1900000000.AAAA'],
    ['the API key as one', `streaming_session=${API_KEY}`],
    ['a broken one', 'streaming_session=%E0%A4%A'],
  ])('nobody is signed in: %s', async (_what, cookie) => {
    const answer = await session(cookie);
    expect([answer.status, (await problemIn(answer)).detail]).toEqual([401, 'Nobody is signed in here.']);
  });
});

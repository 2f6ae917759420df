import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { API_KEY, startApiUnderTest, type ApiUnderTest } from '../testing/api-under-test.js';
import { auditIn } from '../testing/audit-in.js';
import { cookieOf } from '../testing/session-cookie.js';
import { problemIn } from '../testing/trending-body.js';
import { WRONG_KEYS_ALLOWED } from './key-attempts.js';

const STATUS = '/api/streaming/status';

let under: ApiUnderTest;
beforeEach(async () => {
  under = await startApiUnderTest({ variables: { TRUST_PROXY: '127.0.0.1' } });
}, 60_000);
afterEach(() => under.close());

const from = (address: string, headers: Record<string, string>, path = STATUS): Promise<Response> =>
  under.ask(path, { headers: { 'x-forwarded-for': address, ...headers } });
const withKey = (address: string, key: string): Promise<Response> => from(address, { 'x-api-key': key });
const signIn = (address: string, body: object): Promise<Response> =>
  under.ask('/api/session', {
    method: 'POST',
    headers: { 'x-forwarded-for': address, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

async function failAt(address: string): Promise<void> {
  for (let time = 0; time < WRONG_KEYS_ALLOWED; time += 1) {
    expect((await withKey(address, `wrong-${time}`)).status).toBe(401);
  }
}

describe('an address that shows one wrong key after another', () => {
  it('is told to wait, by every way to show a key and with the right one too; others are not', async () => {
    await failAt('192.0.2.1');
    const refused = await withKey('192.0.2.1', API_KEY);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(500);
    expect((await problemIn(refused)).detail).toMatch(/wrong API keys .* 10 minutes.*link/);
    const ways = [
      from('192.0.2.1', { authorization: `Bearer ${API_KEY}` }),
      from('192.0.2.1', {}, `${STATUS}?apikey=${API_KEY}`),
      signIn('192.0.2.1', { api_key: API_KEY }),
    ];
    expect((await Promise.all(ways)).map(({ status }) => status)).toEqual([429, 429, 429]);
    expect((await withKey('192.0.2.2', API_KEY)).status).toBe(200);
    const events = auditIn(under.logs).flatMap(({ event, address }) =>
      address === '192.0.2.1' ? [event] : [],
    );
    expect(events.filter((event) => event === 'key.refused')).toHaveLength(WRONG_KEYS_ALLOWED);
    expect(events.filter((event) => event === 'access.locked_out')).toHaveLength(1);
  });

  it('counts wrong keys of signing in as well, and of one network of version 6 together', async () => {
    for (let host = 1; host <= WRONG_KEYS_ALLOWED; host += 1) {
      const answer = await signIn(`2001:db8:0:1::${host}`, { api_key: `wrong-key-of-a-stranger-${host}` });
      expect(answer.status).toBe(401);
    }
    expect((await withKey('2001:db8:0:1::ff', API_KEY)).status).toBe(429);
    expect((await withKey('2001:db8:0:2::ff', API_KEY)).status).toBe(200);
  });

  it('keeps nobody out who is signed in or has the link', async () => {
    await failAt('192.0.2.1');
    const token = new URL(under.api.signInLink).hash.replace('#token=', '');
    const signedIn = await signIn('192.0.2.1', { token });
    expect(signedIn.status).toBe(200);
    expect((await from('192.0.2.1', { cookie: cookieOf(signedIn) })).status).toBe(200);
    expect((await withKey('192.0.2.1', API_KEY)).status).toBe(200);
  });

  it('cannot say that it is another: only what the proxy adds itself counts', async () => {
    for (let time = 0; time < WRONG_KEYS_ALLOWED; time += 1) {
      await from(`203.0.113.${time}, 192.0.2.1`, { 'x-api-key': 'wrong' });
    }
    expect((await from('203.0.113.99, 192.0.2.1', { 'x-api-key': API_KEY })).status).toBe(429);
  });
});

describe('the limit of one key or session', () => {
  it('holds from however many addresses it is used', async () => {
    const limited = await startApiUnderTest({
      variables: { TRUST_PROXY: '127.0.0.1', RATE_LIMIT_PER_MINUTE: '5' },
    });
    const statuses = [];
    for (let address = 1; address <= 6; address += 1) {
      const headers = { 'x-forwarded-for': `192.0.2.${address}`, 'x-api-key': API_KEY };
      statuses.push((await limited.ask(STATUS, { headers })).status);
    }
    const token = new URL(limited.api.signInLink).hash.replace('#token=', '');
    const signedIn = await limited.ask('/api/session', {
      method: 'POST',
      headers: { 'x-forwarded-for': '192.0.2.50', 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    const cookie = cookieOf(signedIn);
    const bySession = await limited.ask(STATUS, { headers: { 'x-forwarded-for': '192.0.2.51', cookie } });
    await limited.close();
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    expect(bySession.status).toBe(200);
  }, 60_000);
});

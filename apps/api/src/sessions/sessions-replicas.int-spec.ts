import { expect, it } from '@jest/globals';
import { createDatabase } from '@radarr/tool-programs';
import { startApiUnderTest, type ApiUnderTest } from '../testing/api-under-test.js';
import { cookieOf } from '../testing/session-cookie.js';

const signIn = (api: ApiUnderTest, token: string): Promise<Response> =>
  api.ask('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });

it('two replicas on one PostgreSQL take a link once between them, and each the sessions of the other', async () => {
  const url = await createDatabase();
  const start = (): Promise<ApiUnderTest> =>
    startApiUnderTest({ variables: { DATABASE_URL: url }, overrides: { database: { url } } });
  const [one, two] = [await start(), await start()];
  const token = new URL(one.api.signInLink).hash.replace('#token=', '');
  const tries = await Promise.all([one, two, one, two].map((api) => signIn(api, token)));
  expect(tries.map(({ status }) => status).toSorted()).toEqual([200, 401, 401, 401]);
  const [signedIn] = tries.filter(({ ok }) => ok);
  const cookie = signedIn ? cookieOf(signedIn) : '';
  const statusAt = async (api: ApiUnderTest): Promise<number> =>
    (await api.ask('/api/session', { headers: { cookie } })).status;
  expect(await statusAt(one)).toBe(200);
  await one.ask('/api/session', { method: 'DELETE', headers: { cookie } });
  // The other one has not seen this session yet, so it looks.
  expect([await statusAt(one), await statusAt(two)]).toEqual([401, 401]);
  await Promise.all([one.close(), two.close()]);
}, 120_000);

import { afterEach, describe, expect, it } from '@jest/globals';
import type { SandboxOptions } from '../../../sandbox-options.js';
import type { Sandbox } from '../../../sandbox.js';
import { startSandbox } from '../../../start-sandbox.js';
import { connectedPerson } from '../../../testing/connected-person.js';
import { APPLICATION, readBody, TraktApplication } from '../../../testing/trakt-application.js';

const person = connectedPerson();
const { application, get } = person;

const others: Sandbox[] = [];
const startAnother = async (options: SandboxOptions) => {
  const other = await startSandbox(options);
  others.push(other);
  return other;
};
afterEach(async () => {
  await Promise.all(others.splice(0).map((other) => other.close()));
});

const PERSONAL = [
  '/users/settings',
  '/sync/last_activities',
  '/sync/watchlist/movies/rank/asc',
  '/sync/history',
  '/recommendations/shows',
];

describe('what is personal at Trakt', () => {
  it.each(PERSONAL)('%s is told to who has a token, and nobody keeps it for others', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('private, max-age=0');
  });

  it.each(PERSONAL)('%s is an empty 401 to everybody else', async (path) => {
    const answers = [
      await application.ask(path),
      await application.ask(path, ''),
      await application.ask(path, '0'.repeat(64)),
      await application.ask(path, `${person.token} ${person.token}`),
    ];
    for (const answer of answers) expect([answer.status, await answer.text()]).toEqual([401, '']);
  });

  it('asks for the usual headers first, and wants no token for what is public', async () => {
    expect((await fetch(`${person.sandbox.urls.trakt}/sync/history`)).status).toBe(403);
    expect((await application.ask('/movies/trending')).status).toBe(200);
  });

  it('is told until the token ends: by its age, by a revocation, or because the person says so', async () => {
    const other = await startAnother({ now: '2026-11-01', trakt: { tokenSeconds: 86_400 } });
    const guest = new TraktApplication(() => other);
    const status = async ({ access_token: own }: { readonly access_token: string }) =>
      (await guest.ask('/users/settings', own)).status;
    const first = await guest.connect();
    other.clock.advance(86_000_000);
    const second = await readBody(await guest.refresh(first.refresh_token));
    expect([await status(first), await status(second)]).toEqual([200, 200]);
    other.clock.advance(400_000);
    expect([await status(first), await status(second)]).toEqual([401, 200]);
    const third = await guest.connect();
    await guest.post('/oauth/revoke', { token: second.access_token, ...APPLICATION });
    expect([await status(second), await status(third)]).toEqual([401, 200]);
    other.accounts.shutOut();
    expect(await status(third)).toBe(401);
  });

  it('is the same under the same seed, whoever asks', async () => {
    const other = await startAnother({ now: '2026-11-02', seed: 'radarr' });
    const guest = new TraktApplication(() => other);
    const { access_token: own } = await guest.connect();
    for (const path of ['/users/settings', '/sync/last_activities', '/sync/watchlist', '/sync/history'])
      expect(await (await guest.ask(path, own)).text()).toBe(await (await get(path)).text());
  });
});

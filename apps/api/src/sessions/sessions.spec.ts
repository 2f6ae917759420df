import { describe, expect, it } from '@jest/globals';
import { MemoryRetiredSecrets } from '../testing/memory-retired-secrets.js';
import { EndedSessions, LOOK_AGAIN_MS } from './ended-sessions.js';
import { LONGEST_SESSION_MS, SESSION_LIFE_MS } from './session-text.js';
import { RENEWED_AFTER_MS, Sessions } from './sessions.js';
import { SignInTokens } from './sign-in-tokens.js';

const NOON = Date.parse('2026-05-01T12:00:00Z');
const KEY = 'a key of the operator';

function replicas() {
  const time = { now: NOON };
  const clock = (): number => time.now;
  const retired = new MemoryRetiredSecrets();
  const replica = (apiKey = KEY): Sessions => new Sessions(apiKey, new EndedSessions(retired, clock), clock);
  return { time, retired, replica };
}

describe('a session', () => {
  it('is known to every replica and after every restart, as long as the API key is the same', async () => {
    const { replica } = replicas();
    const session = replica().begin();
    expect(await replica().read(session.cookie)).toEqual(session);
    expect(await replica('another key of the operator').read(session.cookie)).toBeUndefined();
  });

  it('ends after thirty days', async () => {
    const { time, replica } = replicas();
    const sessions = replica();
    const { cookie, expiresAt } = sessions.begin();
    expect(expiresAt - NOON).toBe(30 * 86_400_000);
    time.now = expiresAt - 1;
    expect(await sessions.read(cookie)).toBeDefined();
    time.now = expiresAt;
    expect([await sessions.read(cookie), sessions.renewed(cookie)]).toEqual([undefined, undefined]);
  });

  it('is renewed when it is a day old, and then has its whole life before it', async () => {
    const { time, replica } = replicas();
    const sessions = replica();
    const first = sessions.begin();
    time.now = NOON + RENEWED_AFTER_MS - 1;
    expect(sessions.renewed(first.cookie)).toBeUndefined();
    time.now = NOON + RENEWED_AFTER_MS;
    const second = sessions.renewed(first.cookie);
    expect(second?.expiresAt).toBe(time.now + SESSION_LIFE_MS);
    expect(await sessions.read(second?.cookie)).toEqual(second);
  });

  it('is over after half a year, however often it was renewed', async () => {
    const { time, replica } = replicas();
    const sessions = replica();
    let { cookie, expiresAt } = sessions.begin();
    while (expiresAt < NOON + LONGEST_SESSION_MS) {
      time.now = expiresAt - 1;
      const renewed = sessions.renewed(cookie);
      if (!renewed) throw new Error('it was not renewed');
      ({ cookie, expiresAt } = renewed);
    }
    expect(expiresAt).toBe(NOON + LONGEST_SESSION_MS);
    time.now = expiresAt - 1;
    expect(await sessions.read(cookie)).toMatchObject({ expiresAt });
    time.now = expiresAt;
    expect([await sessions.read(cookie), sessions.renewed(cookie)]).toEqual([undefined, undefined]);
  });

  it.each(['', '.', 'x.1.y', undefined])('is not %j', async (cookie) => {
    const sessions = replicas().replica();
    await sessions.end(cookie);
    expect([await sessions.read(cookie), sessions.renewed(cookie)]).toEqual([undefined, undefined]);
  });

  it('is not what was signed as a sign-in token, though both are by the same key', async () => {
    const { retired, replica } = replicas();
    const token = new SignInTokens(KEY, retired, () => NOON).issue();
    expect(await replica().read(token)).toBeUndefined();
  });
});

describe('a session that was ended', () => {
  it('is over here at once, with what it was renewed to, and no other session is', async () => {
    const { time, replica } = replicas();
    const sessions = replica();
    const [first, other] = [sessions.begin(), sessions.begin()];
    time.now += RENEWED_AFTER_MS;
    const renewed = sessions.renewed(first.cookie);
    await sessions.read(renewed?.cookie);
    await sessions.end(first.cookie);
    expect([await sessions.read(first.cookie), await sessions.read(renewed?.cookie)]).toEqual([
      undefined,
      undefined,
    ]);
    expect(await sessions.read(other.cookie)).toBeDefined();
  });

  it('is over at the other replicas within half a minute, and stays so', async () => {
    const { time, replica } = replicas();
    const [here, there] = [replica(), replica()];
    const { cookie } = here.begin();
    expect(await there.read(cookie)).toBeDefined();
    await here.end(cookie);
    time.now += LOOK_AGAIN_MS;
    expect(await there.read(cookie)).toBeUndefined();
    time.now += SESSION_LIFE_MS - LOOK_AGAIN_MS - 1;
    expect(await there.read(cookie)).toBeUndefined();
    expect(LOOK_AGAIN_MS).toBeLessThanOrEqual(30_000);
  });

  it('is over here even while the database is away; the others stay good', async () => {
    const { retired, replica } = replicas();
    const sessions = replica();
    const [mine, other] = [sessions.begin(), sessions.begin()];
    retired.isAway = true;
    await expect(sessions.end(mine.cookie)).rejects.toThrow('away');
    expect(await sessions.read(mine.cookie)).toBeUndefined();
    expect(await sessions.read(other.cookie)).toBeDefined();
  });
});

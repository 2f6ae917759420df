import { describe, expect, it } from '@jest/globals';
import { MemoryRetiredSecrets } from '../testing/memory-retired-secrets.js';
import { SIGN_IN_TOKEN_LIFE_MS, SignInTokens } from './sign-in-tokens.js';

const NOON = Date.parse('2026-05-01T12:00:00Z');

function replicas() {
  const time = { now: NOON };
  const retired = new MemoryRetiredSecrets();
  const replica = (apiKey = 'a key of the operator'): SignInTokens =>
    new SignInTokens(apiKey, retired, () => time.now);
  return { time, retired, replica };
}

describe('a sign-in token', () => {
  it('is good once, on whatever replica', async () => {
    const { replica } = replicas();
    const token = replica().issue();
    const tries = await Promise.all(Array.from({ length: 10 }, () => replica().redeem(token)));
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await replica().redeem(token)).toBe(false);
  });

  it('is good for fifteen minutes', async () => {
    const { time, replica } = replicas();
    const tokens = replica();
    const [one, two] = [tokens.issue(), tokens.issue()];
    time.now = NOON + SIGN_IN_TOKEN_LIFE_MS - 1;
    expect(await tokens.redeem(one)).toBe(true);
    time.now = NOON + SIGN_IN_TOKEN_LIFE_MS;
    expect(await tokens.redeem(two)).toBe(false);
    expect(SIGN_IN_TOKEN_LIFE_MS).toBe(15 * 60_000);
  });

  it('is another one each time, and does not outlive the API key', async () => {
    const { replica } = replicas();
    const tokens = Array.from({ length: 100 }, () => replica().issue());
    expect(new Set(tokens).size).toBe(100);
    expect(await replica('another key of the operator').redeem(tokens[0] ?? '')).toBe(false);
  });

  it('is not to be made of what the database knows of it', async () => {
    const { retired, replica } = replicas();
    const token = replica().issue();
    await replica().redeem(token);
    const [id = ''] = token.split('.');
    expect([...retired.digests].join()).not.toContain(id);
    expect(retired.digests.size).toBe(1);
  });

  it('that is none leaves nothing in the database', async () => {
    const { retired, replica } = replicas();
    for (const token of ['', '.', 'a.b.c', `${replica().issue()}x`]) {
      expect(await replica().redeem(token)).toBe(false);
    }
    expect(retired.digests.size).toBe(0);
  });
});

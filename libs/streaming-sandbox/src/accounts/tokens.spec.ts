import { describe, expect, it } from '@jest/globals';
import { Tokens } from './tokens.js';

const START = Date.UTC(2026, 10, 1);

function tokensAtMyTime() {
  const time = { now: START + 999 };
  const tokens = new Tokens(60, () => time.now);
  const goodAt = (accessToken: string, ms: number) => {
    time.now = START + ms;
    return tokens.isGood(accessToken);
  };
  return { tokens, goodAt };
}

describe('Tokens', () => {
  it('are dated in whole seconds and end by that date', () => {
    const { tokens, goodAt } = tokensAtMyTime();
    const { accessToken, createdAt, expiresInSeconds } = tokens.grant('client');
    expect([createdAt, expiresInSeconds]).toEqual([START / 1000, 60]);
    expect([59_999, 60_000].map((ms) => goodAt(accessToken, ms))).toEqual([true, false]);
  });

  it('live beside those they were refreshed from, and beside those of another approval', () => {
    const { tokens, goodAt } = tokensAtMyTime();
    const [first, other] = [tokens.grant('client'), tokens.grant('client')];
    const second = tokens.refresh(first.refreshToken, 'client');
    const all = [first, other, second].map((pair) => pair?.accessToken ?? '');
    expect(all.map((token) => goodAt(token, 1000))).toEqual([true, true, true]);
    expect(tokens.revoke(second?.refreshToken ?? '', 'client')).toBe(true);
    expect(all.map((token) => goodAt(token, 1000))).toEqual([false, true, false]);
    tokens.clear();
    expect(goodAt(all[1] ?? '', 1000)).toBe(false);
  });

  it('are those that were remembered when they are recalled, whatever was used up, revoked or granted since', () => {
    const { tokens, goodAt } = tokensAtMyTime();
    const kept = tokens.grant('client');
    tokens.recall();
    expect(goodAt(kept.accessToken, 1000)).toBe(true);
    tokens.remember();
    const useUp = () => {
      const next = tokens.refresh(kept.refreshToken, 'client');
      expect(next).toBeDefined();
      tokens.revoke(kept.accessToken, 'client');
      expect(goodAt(kept.accessToken, 1000)).toBe(false);
      tokens.recall();
      expect(goodAt(kept.accessToken, 1000)).toBe(true);
      expect(goodAt(next?.accessToken ?? '', 1000)).toBe(false);
    };
    useUp();
    useUp();
  });

  it('are nobody else’s to revoke', () => {
    const { tokens, goodAt } = tokensAtMyTime();
    const { accessToken } = tokens.grant('client');
    expect(tokens.revoke(accessToken, 'other')).toBe(false);
    expect(tokens.revoke('', 'client')).toBe(false);
    expect(goodAt(accessToken, 1000)).toBe(true);
  });
});

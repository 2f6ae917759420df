import { describe, expect, it } from '@jest/globals';
import { factsIn, factsLost, newestOf, type StoredFacts } from './stored-facts.js';

const BEFORE: StoredFacts = {
  jobs: { trending: '2026-01-01', expiry: null },
  booked: 3,
  account: 'connected',
};

describe('what an api says of what is stored', () => {
  it('is read from its status', () => {
    const data = {
      jobs: [{ name: 'trending', finished_at: null }],
      credits: [{ day: { spent: 2, reserved: 1 } }],
      accounts: [{ status: 'pending' }],
    };
    expect(factsIn(Buffer.from(JSON.stringify({ data })))).toEqual({
      jobs: { trending: null },
      booked: 3,
      account: 'pending',
    });
  });

  it('may become newer', () => {
    expect(factsLost(BEFORE, BEFORE)).toEqual([]);
    expect(factsLost(BEFORE, { ...BEFORE, jobs: { trending: '2026-01-02', expiry: '2026-01-01' } })).toEqual(
      [],
    );
  });

  it('is the newest of what was said, in whichever order it comes', () => {
    const older = { ...BEFORE, jobs: { trending: '2025-12-31', expiry: '2025-12-31' } };
    const jobs = { trending: '2026-01-01', expiry: '2025-12-31' };
    expect(newestOf(BEFORE, older).jobs).toEqual(jobs);
    expect(newestOf(older, BEFORE).jobs).toEqual(jobs);
    expect(newestOf(undefined, BEFORE)).toBe(BEFORE);
  });

  it.each([
    ['a job', { jobs: {} }],
    ['the end of a job', { jobs: { trending: null } }],
    ['the latest run of a job', { jobs: { trending: '2025-12-31' } }],
    ['the account', { account: 'disconnected' }],
  ])('may not lose %s', (_name, change) => {
    expect(factsLost(BEFORE, { ...BEFORE, ...change })).toHaveLength(1);
  });
});

import { describe, expect, it } from '@jest/globals';
import { Account } from './account.js';

const AT = '2026-05-10T12:00:00.000Z';
const heard = (...headers: Record<string, string>[]): Account => {
  const account = new Account();
  for (const each of headers) account.hear(each, AT);
  return account;
};

describe('Account', () => {
  it('knows nothing before it has heard anything', () => {
    expect([heard().statement, heard().rateLimit]).toEqual([undefined, undefined]);
  });

  it('keeps what was said last, each part by itself', () => {
    const account = heard(
      { 'x-account-quota': '1000', 'x-account-quota-used': '33' },
      { 'x-ratelimit-limit': '120', 'x-ratelimit-remaining': '7' },
      { 'x-account-quota': '1000', 'x-account-quota-used': '34' },
    );
    expect(account.statement).toEqual({ quota: 1000, used: 34, at: AT });
    expect(account.rateLimit).toEqual({ limit: 120, remaining: 7, at: AT });
  });

  it.each([
    { 'x-account-quota': '1000' },
    { 'x-account-quota': 'unlimited', 'x-account-quota-used': '1' },
    { 'x-account-quota': '-1', 'x-account-quota-used': '1' },
    { 'x-account-quota': '', 'x-account-quota-used': '' },
    { 'x-account-quota': '9'.repeat(30), 'x-account-quota-used': '1' },
  ])('takes %j for no statement', (headers) => {
    expect(heard(headers).statement).toBeUndefined();
  });
});

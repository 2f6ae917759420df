import { describe, expect, it } from '@jest/globals';
import type { AccountAccess, AccountTokens } from '../accounts/account-access.js';
import { UpstreamRateLimited } from '../errors/upstream-errors.js';
import type { CallOptions } from '../upstream.js';
import { describeFailureContract } from './failure-contract.js';
import type { ContractPerson, UpstreamHarness } from './upstream-harness.js';

/** What every `accounts` capability promises. */
export function describeAccountsContract(harness: () => UpstreamHarness): void {
  describe('accounts', () => {
    describe('a code', () => describeCode(harness));
    describe('tokens', () => describeTokens(harness));
    describe('asking for a code', () =>
      describeFailureContract(harness, (call) => accessOf(harness()).requestCode(call)));
    describe('asking what came of a code', () =>
      describeFailureContract(harness, (call) => pollOrFail(harness(), call)));
    describe('renewing', () =>
      describeFailureContract(harness, (call) => accessOf(harness()).refresh('r3fresh', call)));
  });
}

function describeCode(harness: () => UpstreamHarness): void {
  it('tells a person what to type where, and for how long', async () => {
    const code = await accessOf(harness()).requestCode();
    expect(code.userCode).toMatch(/^\S{4,}$/);
    expect(code.verificationUrl).toMatch(/^https?:\/\//);
    expect(code.intervalMs).toBeGreaterThanOrEqual(1_000);
    expect(Date.parse(code.expiresAt)).toBeGreaterThan(0);
  });

  it('is pending until the person decides', async () => {
    const access = accessOf(harness());
    const { deviceCode } = await access.requestCode();
    expect(await access.poll(deviceCode)).toEqual({ outcome: 'pending' });
  });

  it('brings nothing when the person refuses', async () => {
    const access = accessOf(harness());
    const { deviceCode, userCode } = await access.requestCode();
    await personOf(harness()).deny(userCode);
    expect(await access.poll(deviceCode)).toEqual({ outcome: 'denied' });
  });

  it('that nobody gave out is unknown', async () => {
    expect(await accessOf(harness()).poll('no-such-code')).toEqual({ outcome: 'unknown' });
  });
}

function describeTokens(harness: () => UpstreamHarness): void {
  it('end after they were made, and the person has a name by them', async () => {
    const tokens = await connect(harness());
    expect(Date.parse(tokens.expiresAt)).toBeGreaterThan(Date.parse(tokens.issuedAt));
    expect(await accessOf(harness()).userName(tokens.accessToken)).toMatch(/\S/);
  });

  it('are renewed once by each refresh token', async () => {
    const access = accessOf(harness());
    const old = await connect(harness());
    const renewed = await access.refresh(old.refreshToken);
    expect(renewed?.accessToken).not.toBe(old.accessToken);
    expect(renewed?.refreshToken).not.toBe(old.refreshToken);
    expect(await access.refresh(old.refreshToken)).toBeUndefined();
  });

  it('are worthless once they are revoked, and may be revoked again', async () => {
    const access = accessOf(harness());
    const { accessToken, refreshToken } = await connect(harness());
    await access.revoke(accessToken);
    await expect(access.userName(accessToken)).rejects.toMatchObject({ code: 'UPSTREAM_AUTH' });
    expect(await access.refresh(refreshToken)).toBeUndefined();
    await access.revoke(accessToken);
  });

  it('are worthless once the person shuts us out', async () => {
    const access = accessOf(harness());
    const { accessToken, refreshToken } = await connect(harness());
    await personOf(harness()).shutOut();
    await expect(access.userName(accessToken)).rejects.toMatchObject({ code: 'UPSTREAM_AUTH' });
    expect(await access.refresh(refreshToken)).toBeUndefined();
  });
}

/** Asks what came of a code. To ask less often is what a rate limit comes to here, and may be told as a value. */
async function pollOrFail(harness: UpstreamHarness, call?: CallOptions): Promise<unknown> {
  const poll = await accessOf(harness).poll('d3vice', call);
  if (poll.outcome !== 'slow-down') return poll;
  throw new UpstreamRateLimited(harness.upstream.id, 'The upstream wants to be asked less often.');
}

/** Connects the person's account. */
export async function connect(harness: UpstreamHarness): Promise<AccountTokens> {
  const access = accessOf(harness);
  const { deviceCode, userCode } = await access.requestCode();
  await personOf(harness).approve(userCode);
  const poll = await access.poll(deviceCode);
  if (poll.outcome !== 'granted') throw new Error(`The approved code came to "${poll.outcome}".`);
  return poll.tokens;
}

function accessOf({ upstream }: UpstreamHarness): AccountAccess {
  if (upstream.accounts === undefined) throw new Error(`${upstream.id} has no accounts.`);
  return upstream.accounts;
}

function personOf({ person }: UpstreamHarness): ContractPerson {
  if (person === undefined) throw new Error('The harness has no person who decides about codes.');
  return person;
}

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AccountState } from '../accounts/account-state.js';
import type { AccountStore } from '../accounts/account-store.js';
import { ACCOUNT_STATES, CONNECTED } from './account-state-samples.js';
import { expectAccountStoreLaws } from './account-store-laws.js';

/** One empty store for one test. */
export interface AccountStoreUnderTest {
  readonly store: AccountStore;
  /** The same store as another process sees it. @default `store` itself */
  readonly elsewhere?: AccountStore;
  /** Ends what `create` opened. */
  readonly close?: () => Promise<void>;
}

/** Which implementation to test, and how to make one. */
export interface AccountStoreContract {
  /** What the tests call the implementation. */
  readonly name: string;
  /** Makes a store that keeps nothing; called often. */
  readonly create: () => Promise<AccountStoreUnderTest> | AccountStoreUnderTest;
  /** How many random histories are tried. @default 100 */
  readonly histories?: number;
}

const UPSTREAM = 'charts';
const NAMED = (userName: string): AccountState => ({ account: { ...CONNECTED, userName } });

/**
 * Tests that an implementation of {@link AccountStore} keeps the promises of the port. Call it in a Jest test file. It
 * needs the package `fast-check`.
 */
export function describeAccountStoreContract(contract: AccountStoreContract): void {
  const { name, create, histories = 100 } = contract;

  describe(`${name} keeps the contract of an account store:`, () => {
    let open: AccountStoreUnderTest;
    beforeEach(async () => {
      open = await create();
    });
    afterEach(() => open.close?.());

    describeKeeping(() => open.store);
    describeVersions(() => open.store);
    describeForgetting(() => open.store);
    describeRaces(() => [open.store, open.elsewhere ?? open.store]);

    it('makes one history of what several writers do, whatever they do at once', async () => {
      await expectAccountStoreLaws({ create, histories });
    }, 120_000);
  });
}

function describeKeeping(store: () => AccountStore): void {
  it('keeps nothing at first', async () => {
    expect(await store().read(UPSTREAM)).toBeUndefined();
  });

  it.each(Object.entries(ACCOUNT_STATES))('keeps every word of: %s', async (_, state) => {
    expect(await store().change(UPSTREAM, { from: undefined, to: state })).toBe(true);
    expect(await store().read(UPSTREAM)).toEqual({ state, version: expect.any(String) });
  });

  it.each(Object.entries(ACCOUNT_STATES))('leaves nothing of what was before: %s', async (_, state) => {
    for (const before of Object.values(ACCOUNT_STATES)) {
      await keep(store(), before);
      await keep(store(), state);
      expect((await store().read(UPSTREAM))?.state).toEqual(state);
    }
  });

  it('keeps each upstream apart', async () => {
    await keep(store(), NAMED('jane'));
    expect(await store().change('other', { from: undefined, to: NAMED('joe') })).toBe(true);
    const { version } = (await store().read('other')) ?? {};
    expect(await store().change(UPSTREAM, { from: version, to: NAMED('joe') })).toBe(false);
    expect(await store().change('other', { from: version, to: undefined })).toBe(true);
    expect(await store().read(UPSTREAM)).toMatchObject({ state: NAMED('jane') });
  });
}

function describeVersions(store: () => AccountStore): void {
  it('gives every change a version of its own, also one that changes nothing', async () => {
    const versions = new Set<string>();
    for (const name of ['jane', 'jane', 'joe', 'jane']) versions.add(await keep(store(), NAMED(name)));
    expect(versions.size).toBe(4);
    expect(await store().read(UPSTREAM)).toEqual(await store().read(UPSTREAM));
  });

  it('refuses a change that rests on what is no more', async () => {
    const first = await keep(store(), NAMED('jane'));
    await keep(store(), NAMED('joe'));
    for (const to of [NAMED('late'), undefined]) {
      expect(await store().change(UPSTREAM, { from: first, to })).toBe(false);
      expect(await store().change(UPSTREAM, { from: undefined, to })).toBe(false);
    }
    expect(await store().read(UPSTREAM)).toMatchObject({ state: NAMED('joe') });
  });

  it.each(['never', '', "'", '00000000-0000-4000-8000-000000000000'])(
    'refuses a change that rests on what never was: %j',
    async (from) => {
      expect(await store().change(UPSTREAM, { from, to: NAMED('joe') })).toBe(false);
      expect(await store().change(UPSTREAM, { from, to: undefined })).toBe(false);
      await keep(store(), NAMED('jane'));
      expect(await store().change(UPSTREAM, { from, to: NAMED('joe') })).toBe(false);
      expect(await store().change(UPSTREAM, { from, to: undefined })).toBe(false);
      expect(await store().read(UPSTREAM)).toMatchObject({ state: NAMED('jane') });
    },
  );
}

function describeForgetting(store: () => AccountStore): void {
  it('forgets everything, and takes nothing that rests on it', async () => {
    const first = await keep(store(), NAMED('jane'));
    expect(await store().change(UPSTREAM, { from: first, to: undefined })).toBe(true);
    expect(await store().read(UPSTREAM)).toBeUndefined();
    expect(await store().change(UPSTREAM, { from: first, to: NAMED('late') })).toBe(false);
    expect(await store().change(UPSTREAM, { from: undefined, to: NAMED('jane') })).toBe(true);
    expect(await store().change(UPSTREAM, { from: first, to: NAMED('late') })).toBe(false);
    expect(await store().read(UPSTREAM)).toMatchObject({ state: NAMED('jane') });
  });

  it('may be told to forget when there is nothing', async () => {
    expect(await store().change(UPSTREAM, { from: undefined, to: undefined })).toBe(true);
    expect(await store().read(UPSTREAM)).toBeUndefined();
  });
}

function describeRaces(doors: () => readonly [AccountStore, AccountStore]): void {
  const WRITERS = Array.from({ length: 24 }, (_, writer) => writer);
  const race = (from: string | undefined): Promise<boolean[]> =>
    Promise.all(
      WRITERS.map((writer) =>
        doors()[writer % 2 === 0 ? 0 : 1].change(UPSTREAM, { from, to: NAMED(`writer ${writer}`) }),
      ),
    );

  it('lets one of many make the first change, and keeps that one', async () => {
    await expectOneWinner(doors(), await race(undefined));
  });

  it('lets one of many change what they all have read, and keeps that one', async () => {
    await expectOneWinner(doors(), await race(await keep(doors()[0], NAMED('jane'))));
  });

  it('lets one of many forget', async () => {
    const from = await keep(doors()[0], NAMED('jane'));
    const made = await Promise.all(
      WRITERS.map((writer) => doors()[writer % 2 === 0 ? 0 : 1].change(UPSTREAM, { from, to: undefined })),
    );
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await doors()[1].read(UPSTREAM)).toBeUndefined();
  });
}

async function expectOneWinner(doors: readonly AccountStore[], made: readonly boolean[]): Promise<void> {
  expect(made.filter(Boolean)).toHaveLength(1);
  for (const door of doors) {
    expect(await door.read(UPSTREAM)).toMatchObject({ state: NAMED(`writer ${made.indexOf(true)}`) });
  }
}

/** Keeps a state whatever was kept before. @returns its version */
async function keep(store: AccountStore, to: AccountState): Promise<string> {
  const from = (await store.read(UPSTREAM))?.version;
  if (!(await store.change(UPSTREAM, { from, to }))) throw new Error('A change in turn was refused.');
  const kept = await store.read(UPSTREAM);
  if (!kept) throw new Error('What was kept is gone.');
  return kept.version;
}

import { describe, expect, it } from '@jest/globals';
import { describeAccountStoreContract } from './account-store-contract.js';
import { MemoryAccountStore } from './memory-account-store.js';

describeAccountStoreContract({
  name: 'MemoryAccountStore',
  create: () => ({ store: new MemoryAccountStore() }),
  histories: 300,
});

describe('MemoryAccountStore', () => {
  it('fails on command, and changes nothing meanwhile', async () => {
    const store = new MemoryAccountStore();
    store.fail();
    await expect(store.read('trakt')).rejects.toMatchObject({ code: 'STORE_ERROR' });
    await expect(store.change('trakt', { from: undefined, to: {} })).rejects.toMatchObject({
      code: 'STORE_ERROR',
    });
    store.heal();
    expect(await store.read('trakt')).toBeUndefined();
  });
});

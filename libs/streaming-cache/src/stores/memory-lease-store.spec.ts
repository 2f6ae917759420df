import { describeLeaseStoreContract } from '../testing/index.js';
import { MemoryLeaseStore } from './memory-lease-store.js';

describeLeaseStoreContract({
  name: 'MemoryLeaseStore',
  create: () => {
    let now = Date.now();
    const passTime = (ms: number): Promise<void> => {
      now += ms;
      return Promise.resolve();
    };
    return Promise.resolve({ leases: new MemoryLeaseStore({ clock: () => now }), passTime });
  },
});

export {
  describeAccountStoreContract,
  type AccountStoreContract,
  type AccountStoreUnderTest,
} from './account-store-contract.js';
export {
  describeCreditLedgerContract,
  type CreditLedgerContract,
  type CreditLedgerUnderTest,
} from './credit-ledger-contract.js';
export * from './fake-upstream.js';
export * from './flaky-upstream.js';
export { MemoryAccountStore } from './memory-account-store.js';
export { expectNoSecrets } from './no-secrets.js';
export * from './recorded-answers.js';
export { expectSoundAvailability } from './sound-availability.js';
export { expectSoundDetails } from './sound-details.js';
export { expectSoundFeed } from './sound-feed.js';
export { describeUpstreamContract } from './upstream-contract.js';
export type * from './upstream-harness.js';

export * from './fake-upstream.js';
export * from './flaky-upstream.js';
export { expectNoSecrets } from './no-secrets.js';
export { expectSoundFeed } from './sound-feed.js';
export { describeUpstreamContract } from './upstream-contract.js';
export type * from './upstream-harness.js';

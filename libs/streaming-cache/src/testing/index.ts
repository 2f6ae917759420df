export * from './cache-bus-hub.js';
export * from './cache-store-contract.js';
export * from './lease-store-contract.js';
export * from './test-source.js';
export * from './unreliable-cache-store.js';

export type * from './cache-bus.js';
export type * from './cache-read.js';
export type * from './cache-store.js';
export type * from './lease-store.js';

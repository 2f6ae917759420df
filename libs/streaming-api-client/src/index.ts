export type * from './api-types.js';
export type { components, operations, paths } from './generated/schema.js';
export { StreamingApiError, type Problem } from './problem-error.js';
export type { CallOptions, StreamingClientOptions } from './send.js';
export { createStreamingClient, type StreamingClient } from './streaming-client.js';

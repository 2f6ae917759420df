export type { components, operations, paths } from './generated/schema.js';
export { StreamingApiError, type Problem } from './problem-error.js';
export * from './streaming-client.js';

export type { Refusal, RefusalKind, RefusalMeaning, RefusalReader } from './answer/refusal.js';
export type { CircuitStateName } from './circuit/circuit.js';
export { createUpstreamHttp } from './create-upstream-http.js';
export type * from './events/upstream-event.js';
export type * from './options/upstream-http-options.js';
export type * from './request/get-request.js';
export type * from './request/raw-request.js';
export { parseRetryAfter } from './retry/retry-after.js';
export type { UpstreamHttp } from './upstream-http.js';

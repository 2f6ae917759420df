export { StreamingHealth, type HealthReport } from './health/streaming-health.js';
export { InvalidRequest, invalidRequest } from './problem/invalid-request.js';
export { MethodNotAllowed } from './problem/method-not-allowed.js';
export { ProblemFilter, type ProblemFilterOptions } from './problem/problem.filter.js';
export { problemOf } from './problem/problem-of.js';
export type { FieldProblem, Problem } from './problem/problem.js';
export type { StreamingEvent, StreamingModuleOptions } from './streaming-options.js';
export { StreamingModule } from './streaming.module.js';
export { LEASES, STREAMING_CACHE } from './tokens.js';

export type { DialectName } from './dialects/dialects.js';
export type { FaultRequest, FaultTarget } from './faults/fault-request.js';
export type { ActiveFault } from './faults/faults.js';
export { SandboxInputError } from './sandbox-input-error.js';
export type { SandboxOptions, ServerName } from './sandbox-options.js';
export type { Sandbox } from './sandbox.js';
export { startSandbox } from './start-sandbox.js';
export type { SeenRequest, UpstreamCounts } from './traffic/traffic.js';

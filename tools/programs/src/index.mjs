export { startProgram } from './start-program.mjs';
export { startSandboxProgram } from './sandbox-program.mjs';
export { API_PROGRAM_SECRETS, startApiProgram } from './api-program.mjs';
export { createMovedClock } from './moved-clock.mjs';

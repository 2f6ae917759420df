export { freePort } from './free-port.mjs';
export { startProgram } from './start-program.mjs';
export { startSandboxProgram } from './sandbox-program.mjs';
export { API_PROGRAM_SECRETS, startApiProgram } from './api-program.mjs';
export {
  createDatabase,
  holdTable,
  query,
  restartPostgres,
  serverUrl,
  startOwnRedis,
} from './test-servers.mjs';
export { createMovedClock } from './moved-clock.mjs';

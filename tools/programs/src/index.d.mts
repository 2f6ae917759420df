export { freePort } from './free-port.d.mts';
export { startProgram, type ProgramOptions, type StartedProgram } from './start-program.d.mts';
export { startSandboxProgram, type SandboxProgram } from './sandbox-program.d.mts';
export { API_PROGRAM_SECRETS, startApiProgram, type ApiProgram } from './api-program.d.mts';
export {
  createDatabase,
  holdTable,
  query,
  restartPostgres,
  serverUrl,
  startOwnRedis,
  type OwnRedis,
} from './test-servers.d.mts';
export { createMovedClock, type MovedClock } from './moved-clock.d.mts';

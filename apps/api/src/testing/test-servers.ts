export {
  createDatabase,
  holdTable,
  query,
  restartPostgres,
  serverUrl,
  startOwnRedis,
  type OwnRedis,
} from '@radarr/tool-programs';

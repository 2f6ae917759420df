import 'reflect-metadata';
import { isStreamingError } from '@radarr/streaming-core';
import { DatasetRepository, IdMappingRepository } from '@radarr/streaming-database';
import { Command } from 'commander';
import { auditIdMap } from '../audit/audit-id-map.js';
import { loadEnvironment, readEnvFile } from '../config/load-environment.js';
import { createLogger } from '../logging/app-logger.js';
import { KnownSecrets } from '../logging/known-secrets.js';
import { openRuntime } from '../runtime/runtime.js';
import { startFailure } from '../start-failure.js';
import { IdMapSync, type SyncResult } from './id-map-sync.js';
import { downloaded, fromFile } from './map-sources.js';
import { progressDisplay } from './progress-display.js';

interface Arguments {
  readonly file?: string;
  readonly url?: string;
  readonly force?: boolean;
}

/** What a shell expects of a program that Ctrl-C ended: 128 and the signal's number. */
const ENDED_BY_SIGINT = 130;

/** Standard output is the summary's. */
const STDERR = 2;

const program = new Command('id-map:sync')
  .description(
    "Takes over Watchmode's daily id map: by its numbers an answer costs one credit instead of two.",
  )
  .option('--file <path>', 'read the map from this file instead of downloading it')
  .option('--url <address>', 'download it from here (default: WATCHMODE_ID_MAP_URL, else Watchmode itself)')
  .option('--force', 'take it over even if it is the one that is there')
  .addHelpText(
    'after',
    '\nThe download needs no key and costs no credit. An unchanged map is not taken over twice. Whatever goes wrong,\n' +
      'the map stays as it was. The embedded database lets in one program at a time: while the api runs on it, ask\n' +
      'the api instead: POST /api/streaming/cache/refresh with {"scope": ["id-map"]}.',
  );

try {
  await run(program.parse().opts<Arguments>());
} catch (error) {
  process.stderr.write(`\n${isStreamingError(error) ? error.message : startFailure(error)}\n`);
  process.exitCode = 1;
}

async function run({ file, url, force = false }: Arguments): Promise<void> {
  const configured = loadEnvironment({ LOG_LEVEL: 'warn', ...process.env }, readEnvFile());
  const secrets = new KnownSecrets(configured);
  const runtime = await openRuntime(configured, createLogger(configured, { secrets, to: STDERR }));
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());
  const display = progressDisplay(process.stderr);
  try {
    const { dataSource } = runtime.database;
    const sync = new IdMapSync({
      mappings: new IdMappingRepository(runtime.database),
      datasets: new DatasetRepository(dataSource),
      open: file === undefined ? downloaded(url ?? runtime.environment.WATCHMODE_ID_MAP_URL) : fromFile(file),
    });
    const result = await sync.sync({
      force,
      signal: stopping.signal,
      onProgress: (progress) => display.show(progress),
    });
    display.end();
    auditIdMap(runtime.audit, result, 'command');
    process.stdout.write(summary(result));
  } catch (error) {
    if (!stopping.signal.aborted) throw error;
    process.stderr.write('\nIt was stopped; the map is as it was.\n');
    process.exitCode = ENDED_BY_SIGINT;
  } finally {
    display.end();
    await runtime.close();
  }
}

function summary(result: SyncResult): string {
  if (result.outcome === 'unchanged') return 'The map is unchanged.\n';
  const { imported, report } = result;
  const lines = [
    `${report.rows} rows read, ${imported.inserted} titles new, ${imported.changed} changed, ${imported.confirmed} confirmed.`,
    `${report.withoutTmdbId} rows without a TMDB number, ${imported.duplicates} doubles, ${report.bad} bad rows.`,
    ...report.badRows.map(({ line, reason }) => `  line ${line}: ${reason}`),
    ...(report.bad > report.badRows.length ? ['  …'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

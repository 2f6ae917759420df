import { Command, CommanderError } from 'commander';
import { SandboxInputError } from '../sandbox-input-error.js';
import type { SandboxOptions } from '../sandbox-options.js';
import type { Sandbox } from '../sandbox.js';
import { startSandbox } from '../start-sandbox.js';
import { greeting } from './greeting.js';

/** What the command line is connected to. */
interface CliSurroundings {
  /** @default standard output */
  readonly out: (text: string) => void;
  /** @default standard error */
  readonly err: (text: string) => void;
  /** Sets the exit code that the process ends with. */
  readonly exitCode: (code: number) => void;
  /** Calls back once when the process is asked to stop (SIGINT or SIGTERM). */
  readonly onStop: (stop: () => void) => void;
}

const PROCESS: CliSurroundings = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  exitCode: (code) => {
    process.exitCode = code;
  },
  onStop: (stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  },
};

interface CliValues {
  readonly tmdbPort?: string;
  readonly tmdbImagesPort?: string;
  readonly traktPort?: string;
  readonly traktAuthPort?: string;
  readonly watchmodePort?: string;
  readonly controlPort?: string;
  readonly host?: string;
  readonly seed?: string;
  readonly titles?: string;
  readonly now?: string;
  readonly watchmodeQuota?: string;
  readonly watchmodeRequestsPerMinute?: string;
  readonly badRows?: string;
  readonly traktTokenSeconds?: string;
}

/**
 * The command `streaming-sandbox`. Options that are not valid: a message and exit code 1.
 * @param argv as `process.argv` has it
 * @returns the sandbox that was started; undefined when help was shown or the options were wrong
 */
export async function runCli(argv: readonly string[], surroundings = PROCESS): Promise<Sandbox | undefined> {
  const command = describeCommand(surroundings);
  try {
    command.parse(argv);
    const sandbox = await startSandbox(optionsOf(command.opts<CliValues>()));
    surroundings.onStop(() => void sandbox.close());
    surroundings.out(greeting(sandbox));
    return sandbox;
  } catch (error) {
    if (error instanceof CommanderError) surroundings.exitCode(error.exitCode);
    else if (error instanceof SandboxInputError) {
      surroundings.err(`error: ${error.message}\n`);
      surroundings.exitCode(1);
    } else throw error;
    return undefined;
  }
}

function describeCommand({ out, err }: CliSurroundings): Command {
  return new Command('streaming-sandbox')
    .description(
      'Stand-ins for TMDB, Trakt and Watchmode over an invented world, with a movable clock and fault switches.',
    )
    .option('--tmdb-port <port>', 'port of the TMDB API', '8091')
    .option('--tmdb-images-port <port>', "port of TMDB's image host", '8092')
    .option('--trakt-port <port>', 'port of the Trakt API', '8093')
    .option('--trakt-auth-port <port>', "port of Trakt's host for accounts, with the page /activate", '8095')
    .option('--watchmode-port <port>', 'port of the Watchmode API and its id maps', '8094')
    .option('--control-port <port>', 'port of the control API', '8090')
    .option('--host <address>', 'address to listen on (default: "127.0.0.1")')
    .option('--seed <text>', 'decides everything invented (default: "radarr")')
    .option(
      '--titles <count>',
      'invented titles beside the real ones, and so rows of the id map (default: 2000)',
    )
    .option('--watchmode-quota <credits>', "a Watchmode account's credits for each month (default: 1000)")
    .option(
      '--watchmode-requests-per-minute <count>',
      "a Watchmode account's requests for each minute (default: 120)",
    )
    .option('--trakt-token-seconds <count>', 'how long tokens of Trakt are good for (default: 604800)')
    .option('--bad-rows <count>', 'damaged rows in the id map (default: 0)')
    .option('--now <date>', "where the clock starts (default: the machine's time)")
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: err });
}

function optionsOf({ host, seed, titles, now, ...values }: CliValues): SandboxOptions {
  return {
    ports: {
      ...numberFor('tmdb', values.tmdbPort),
      ...numberFor('tmdbImages', values.tmdbImagesPort),
      ...numberFor('trakt', values.traktPort),
      ...numberFor('traktAuth', values.traktAuthPort),
      ...numberFor('watchmode', values.watchmodePort),
      ...numberFor('control', values.controlPort),
    },
    ...(host === undefined ? {} : { host }),
    ...(seed === undefined ? {} : { seed }),
    ...numberFor('titles', titles),
    trakt: { ...numberFor('tokenSeconds', values.traktTokenSeconds) },
    watchmode: {
      ...numberFor('quota', values.watchmodeQuota),
      ...numberFor('requestsPerMinute', values.watchmodeRequestsPerMinute),
      ...numberFor('badRows', values.badRows),
    },
    ...(now === undefined ? {} : { now }),
  };
}

function numberFor<Name extends string>(name: Name, text: string | undefined): Partial<Record<Name, number>> {
  if (text === undefined) return {};
  return { [name]: text.trim() === '' ? NaN : Number(text) } as Record<Name, number>;
}

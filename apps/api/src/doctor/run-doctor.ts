import { Command, CommanderError } from 'commander';
import { askFirst, type Terminal } from './ask-first.js';
import { examine } from './examine.js';
import { findingsAsJson, printFindings } from './print-findings.js';
import type { SceneOverrides } from './scene.js';

/** What the command gets from the process that it runs in. */
export interface DoctorProcess {
  /** What stands behind the program's name. */
  readonly args: readonly string[];
  readonly variables: NodeJS.ProcessEnv;
  /** Gives the text of `.env`. */
  readonly envFile: () => string;
  readonly stdin: Terminal['input'];
  readonly stdout: Terminal['output'];
  readonly stderr: Terminal['output'];
  /** @default none */
  readonly overrides?: SceneOverrides;
}

/** Nothing is wrong, something is, or the command was called wrongly. */
export type ExitCode = 0 | 1 | 2;

interface Arguments {
  readonly keys?: boolean;
  readonly json?: boolean;
}

/** Examines the system, tells what was found and what to do about it, and changes nothing. */
export async function runDoctor(process: DoctorProcess): Promise<ExitCode> {
  const { stdin, stdout, stderr, variables, envFile, overrides = {} } = process;
  const args = readArguments(process);
  if (typeof args === 'number') return args;
  const found = await examine({
    variables,
    envFile,
    overrides,
    mayAsk: async () => args.keys ?? askFirst({ input: stdin, output: stderr }),
  });
  const colours = stdout.isTTY === true && !variables['NO_COLOR'];
  stdout.write(args.json === true ? findingsAsJson(found) : printFindings(found, colours));
  return found.some(({ verdict }) => verdict === 'problem') ? 1 : 0;
}

function readArguments({ args, stdout, stderr }: DoctorProcess): Arguments | ExitCode {
  const command = new Command('doctor')
    .description(
      'Checks configuration, database, migrations, indexes, keys, clock, jobs, id map and caches, and says what to do. It changes nothing.',
    )
    .option('--keys', 'ask each upstream that is set up whether it takes its key: one call each')
    .option('--no-keys', 'ask none of them (default: a person at a terminal is asked first)')
    .option('--json', 'print the findings for machines')
    .addHelpText(
      'after',
      '\nEnds with 0 when there is no problem, 1 when there is one, 2 when it is called wrongly.',
    )
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
    })
    .exitOverride();
  try {
    return command.parse(args, { from: 'user' }).opts<Arguments>();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
}

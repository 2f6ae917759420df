import type { SandboxProgram } from './sandbox-program.d.mts';
import type { ProgramOptions, StartedProgram } from './start-program.d.mts';

/** The built api, in a process and a folder of its own. */
export interface ApiProgram extends Pick<StartedProgram, 'output' | 'pid' | 'end'> {
  readonly url: string;
  readonly apiKey: string;
  /** Signs in once. */
  readonly signInLink: string;
  /** Ends it and forgets what it kept in its own folder. @returns its exit code */
  readonly close: () => Promise<number | null>;
}

/** The keys that it is started with: none of them may ever show up anywhere. */
export declare const API_PROGRAM_SECRETS: Readonly<
  Record<
    'STREAMING_API_KEY' | 'TMDB_API_KEY' | 'TRAKT_CLIENT_ID' | 'TRAKT_CLIENT_SECRET' | 'WATCHMODE_API_KEY',
    string
  >
>;

/**
 * Starts the built api on a free port, on an embedded database of its own, without a limit on how fast it is asked.
 * @param variables of its environment, beside those that lead it to the sandbox; with `DATA_DIR` it keeps its files there
 */
export declare function startApiProgram(
  sandbox: Pick<SandboxProgram, 'urls'>,
  variables?: NodeJS.ProcessEnv,
  options?: Pick<ProgramOptions, 'onStart'>,
): Promise<ApiProgram>;

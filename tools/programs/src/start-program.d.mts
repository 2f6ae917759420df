/** How a program is started. */
export interface ProgramOptions {
  readonly args?: readonly string[];
  /** Beside PATH, which is all that it gets otherwise. */
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** What it prints when it is ready; its first group is of use to whoever started it. */
  readonly ready: RegExp;
  /** How far it steps back behind others for the processor, 0 to 19. @default 0 */
  readonly niceness?: number;
  /** As which user and group it runs; needs root. @default as this one */
  readonly uid?: number;
  /** Hears of the process before it is ready. */
  readonly onStart?: (pid: number) => void;
}

/** A Node program that runs beside this one. */
export interface StartedProgram {
  readonly pid: number;
  /** The first group of `ready`. */
  readonly match: string;
  readonly pid: number;
  /** Everything it has printed so far. */
  readonly output: () => string;
  /** Ends it and resolves with its exit code; null when the signal itself ended it. @default 'SIGTERM' */
  readonly end: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/** @throws when it ends, or has been silent for a minute, before it is ready: with what it printed */
export declare function startProgram(file: string, options: ProgramOptions): Promise<StartedProgram>;

/** Where a clock starts, and what else goes by it. */
export interface MovedClockOptions {
  /** ISO 8601. @default the machine's time */
  readonly startsAt?: string;
  /** Moves whatever else is to show the same time, such as the sandbox. @default nothing */
  readonly alsoAdvance?: (ms: number) => unknown;
}

/** One clock for Node programs, which runs on from wherever it is moved to. Timers run as ever. */
export interface MovedClock {
  /** What a program needs to live by this clock. */
  readonly variables: NodeJS.ProcessEnv;
  /** Moves it on; resolves when every program has noticed. */
  readonly advance: (ms: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export declare function createMovedClock(options?: MovedClockOptions): Promise<MovedClock>;

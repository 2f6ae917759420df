/** The stand-in for the upstreams, in a process of its own: a rush on it does not wait for whoever made the rush. */
export interface SandboxProgram {
  /** Where each of its servers answers. */
  readonly urls: {
    readonly tmdb: string;
    readonly tmdbImages: string;
    readonly trakt: string;
    readonly traktAuth: string;
    readonly watchmode: string;
    readonly control: string;
  };
  /** How many credits calls to Watchmode have cost. */
  readonly creditsSpent: () => Promise<number>;
  /** How often any of its upstreams was asked. */
  readonly calls: () => Promise<number>;
  /** How often each of Watchmode's endpoints was asked. */
  readonly watchmodeCalls: () => Promise<Readonly<Record<string, number>>>;
  /** What the sandbox's `POST /faults` takes. */
  readonly setFault: (fault: object) => Promise<void>;
  readonly clearFaults: () => Promise<void>;
  /** How often tokens were renewed, and how often a renewal was refused. */
  readonly accountCounts: () => Promise<{ readonly refreshed: number; readonly refusedRefreshes: number }>;
  /** Sets its clock, or moves it on. */
  readonly moveClock: (move: { readonly now: string } | { readonly advanceMs: number }) => Promise<void>;
  /** Approves a code that connects an account. */
  readonly approve: (userCode: string) => Promise<void>;
  /** Notes which tokens of accounts are good, or makes exactly those good again. */
  readonly tokens: (what: 'remember' | 'recall') => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts the sandbox's command on free ports. @param options such as `--watchmode-quota`, `'500'` */
export declare function startSandboxProgram(...options: string[]): Promise<SandboxProgram>;

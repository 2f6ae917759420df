import { z } from 'zod';
import { DIALECT_NAMES, type DialectName } from './dialects/dialects.js';
import {
  traktOptions,
  type ResolvedTraktOptions,
  type TraktOptions,
} from './dialects/trakt/trakt-options.js';
import {
  watchmodeOptions,
  type ResolvedWatchmodeOptions,
  type WatchmodeOptions,
} from './dialects/watchmode/watchmode-options.js';
import { SandboxInputError } from './sandbox-input-error.js';
import { wholeNumber } from './whole-number.js';

/** Every address of a sandbox: one for each upstream, and `control`. */
export type ServerName = DialectName | 'control';

/** How a sandbox is to be. */
export interface SandboxOptions {
  /** Where it listens. @default '127.0.0.1' */
  readonly host?: string;
  /** The port of each address; one that is not named takes any free one. @default {} */
  readonly ports?: Readonly<Partial<Record<ServerName, number>>>;
  /** What decides everything invented. The same seed tells the same story. @default 'radarr' */
  readonly seed?: string | number;
  /** How many invented titles stand beside the real ones, films and shows together, up to 2,000,000. @default 2000 */
  readonly titles?: number;
  /** Where the clock starts; it runs on from there. @default the machine's time */
  readonly now?: Date | string;
  /**
   * The keys that each upstream accepts; for `traktAuth` each is `client_id:client_secret`.
   * @default any key that looks like one
   */
  readonly keys?: Readonly<Partial<Record<DialectName, readonly string[]>>>;
  /** How the stand-in for Trakt is to be. @default {} */
  readonly trakt?: TraktOptions;
  /** How the stand-in for Watchmode is to be. @default {} */
  readonly watchmode?: WatchmodeOptions;
}

/** Options with every default filled in. */
export interface ResolvedSandboxOptions {
  readonly host: string;
  readonly ports: Readonly<Partial<Record<ServerName, number>>>;
  readonly seed: string;
  readonly titles: number;
  readonly now: Date | undefined;
  readonly keys: Readonly<Partial<Record<DialectName, readonly string[]>>>;
  readonly trakt: ResolvedTraktOptions;
  readonly watchmode: ResolvedWatchmodeOptions;
}

const servers = [...DIALECT_NAMES, 'control'] as const;

const schema = z.strictObject({
  host: z.string().min(1).default('127.0.0.1'),
  ports: z.partialRecord(z.enum(servers), wholeNumber(0, 65_535)).default({}),
  seed: z.union([z.string(), z.number()]).default('radarr').transform(String),
  titles: wholeNumber(0, 2_000_000).default(2000),
  now: z.coerce.date('expected a date such as 2026-11-01 or 2026-11-01T12:00:00Z').optional(),
  keys: z.partialRecord(z.enum(DIALECT_NAMES), z.array(z.string()).readonly()).default({}),
  trakt: traktOptions.prefault({}),
  watchmode: watchmodeOptions.prefault({}),
});

/** Checks options and fills in the defaults. @throws {SandboxInputError} naming the option and what is allowed */
export function resolveOptions(options: SandboxOptions): ResolvedSandboxOptions {
  const parsed = schema.safeParse(options);
  if (parsed.success) return { ...parsed.data, now: parsed.data.now };
  const problems = parsed.error.issues.map(({ path, message }) =>
    [path.join('.'), message].filter(Boolean).join(': '),
  );
  throw new SandboxInputError(problems.join('; '));
}

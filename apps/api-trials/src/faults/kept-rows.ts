import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { meaningOf, type Fault, type UpstreamName } from './fault.js';
import type { State } from './expectation.js';

const PROGRAM = fileURLToPath(new URL('../../programs/kept-rows.mjs', import.meta.url));

/** The tables that hold what upstreams said, and whose words are in each. */
export const TABLES = {
  trending_entries: ['tmdb', 'trakt'],
  streaming_availability: ['tmdb', 'watchmode'],
  coming_soon_releases: ['tmdb', 'watchmode'],
  streaming_cache: ['tmdb', 'trakt', 'watchmode'],
} as const satisfies Record<string, readonly UpstreamName[]>;

export type TableName = keyof typeof TABLES;

/** What one table keeps of one upstream. */
interface KeptOf {
  readonly rows: number;
  /** Of what the rows say beside their times. */
  readonly digest: string;
}

export type KeptRows = Readonly<Record<TableName, Readonly<Partial<Record<UpstreamName, KeptOf>>>>>;

/** Reads what an api that has ended keeps in its folder. */
export async function readKeptRows(folder: string): Promise<KeptRows> {
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, folder]);
  return JSON.parse(stdout) as KeptRows;
}

/** What a table must hold of the upstream that failed: none of it, all that was there before, something, or whatever. */
export type KeptExpectation = 'none' | 'as before' | 'some' | 'anything';

/**
 * What must be kept of the upstream that failed. A failure writes nothing where nothing was, and takes nothing away from
 * what was there.
 */
export function keptExpectation(
  table: TableName,
  {
    upstream,
    fault,
    state,
  }: { readonly upstream: UpstreamName; readonly fault: Fault; readonly state: State },
): KeptExpectation {
  const meaning = meaningOf(fault, upstream);
  if (meaning === 'harmless') return 'some';
  // Watchmode's answer is paid for: when it comes late, it is kept.
  const comesLate = upstream === 'watchmode' && fault.takesMs !== undefined;
  // TMDB's answer about one title is no list: it may be asked about further ones.
  if (meaning === 'empty' && upstream === 'tmdb' && table === 'streaming_availability') return 'some';
  // That an answer came without offers is noted beside the offers that stand.
  const isNoted = meaning === 'empty';
  if (state !== 'cold') return table === 'streaming_cache' && (comesLate || isNoted) ? 'some' : 'as before';
  if (comesLate) return 'anything';
  // An empty answer is remembered where nothing was known.
  return meaning === 'empty' && table === 'streaming_cache' ? 'anything' : 'none';
}

/** What is wrong with what a table keeps, or undefined. */
export function complaintAboutKept(
  expected: KeptExpectation,
  before: KeptOf | undefined,
  after: KeptOf | undefined,
): string | undefined {
  const rows = after?.rows ?? 0;
  if (expected === 'none') return rows > 0 ? `${rows} rows` : undefined;
  if (expected === 'some') return rows === 0 ? 'no rows' : undefined;
  if (expected === 'anything' || before?.digest === after?.digest) return undefined;
  return `other rows than before: ${rows} instead of ${before?.rows ?? 0}`;
}

import { InvalidInput, isRegion, resolveCreditCaps, type Region } from '@radarr/streaming-core';
import type { UpstreamTuning } from '@radarr/streaming-http';

/**
 * How to talk to Watchmode. Besides its own options it takes `UpstreamTuning`: timeouts, limits, clock. Retries are
 * left out on purpose: see {@link WATCHMODE_RETRY}.
 */
export interface WatchmodeOptions extends Omit<UpstreamTuning, 'retry' | 'etags'> {
  readonly apiKey: string;
  /** Where the API is: a proxy, a sandbox. @default 'https://api.watchmode.com/v1' */
  readonly baseUrl?: string;
  /**
   * The countries that the account's plan includes. Only these are asked for, and only with them can an answer say that
   * a title is offered nowhere in a country.
   * @default none is named, and Watchmode answers for all that the plan includes
   */
  readonly regions?: readonly Region[];
  /** The day of the month on which the account's credits start anew: 1 to 28. @default 1 */
  readonly monthStartsOn?: number;
  /** The IANA time zone in which that day begins. @default 'UTC' */
  readonly timeZone?: string;
}

/** {@link WatchmodeOptions} taken apart, with the defaults filled in. */
export type ResolvedWatchmodeOptions = ReturnType<typeof resolveOptions>;

export const WATCHMODE_BASE_URL = 'https://api.watchmode.com/v1';

/**
 * Watchmode lets a key make 120 requests a minute.
 * @see https://api.watchmode.com/docs/
 */
export const WATCHMODE_RATE_LIMIT = { requests: 120, perMs: 60_000 };

/**
 * No call is made twice of its own accord. A request that timed out or broke off may have been counted, and a second
 * attempt would spend a credit that nobody reserved. So a call costs what it says or, when it never got there, nothing;
 * whether to ask again is for whoever holds the credits to decide.
 */
export const WATCHMODE_RETRY = { maxAttempts: 1 };

/** Patience is cheaper than a credit: an answer that we no longer wait for is paid for as well. */
export const WATCHMODE_TIMES = { timeoutMs: 15_000, deadlineMs: 30_000 };

/** @throws {InvalidInput} `INVALID_INPUT` when the key is empty, a region is no country code, or the day or the time zone is none */
export function resolveOptions(options: WatchmodeOptions) {
  const { apiKey, regions = [], monthStartsOn, timeZone, ...tuning } = options;
  const key = apiKey.trim();
  if (key === '') throw new InvalidInput('apiKey', 'The Watchmode API key is empty.');
  if (!regions.every(isRegion)) {
    throw new InvalidInput('regions', 'A region must be a country code in capitals, such as US.');
  }
  const calendar = resolveCreditCaps({
    ...(monthStartsOn !== undefined && { monthStartsOn }),
    ...(timeZone !== undefined && { timeZone }),
  });
  return { key, regions: [...new Set(regions)], calendar, tuning };
}

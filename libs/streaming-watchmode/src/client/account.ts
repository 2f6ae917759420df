import type { AccountStatement, Instant } from '@radarr/streaming-core';

/** How many requests are left of the current minute. */
export interface WatchmodeRateLimit {
  readonly limit: number;
  readonly remaining: number;
  /** When Watchmode said so. */
  readonly at: Instant;
}

/**
 * Remembers what the account said last of itself. Every answer says it in its headers, refusals too.
 * @see https://api.watchmode.com/docs/
 */
export class Account {
  #statement: AccountStatement | undefined;
  #rateLimit: WatchmodeRateLimit | undefined;

  /** The credits; undefined until an answer told them. */
  get statement(): AccountStatement | undefined {
    return this.#statement;
  }

  /** The requests of the minute; undefined until an answer told them. */
  get rateLimit(): WatchmodeRateLimit | undefined {
    return this.#rateLimit;
  }

  /** Reads the headers of an answer. @param headers names in lower case */
  hear(headers: Readonly<Record<string, string>>, at: Instant): void {
    const quota = count(headers['x-account-quota']);
    const used = count(headers['x-account-quota-used']);
    if (quota !== undefined && used !== undefined) this.#statement = { quota, used, at };
    const limit = count(headers['x-ratelimit-limit']);
    const remaining = count(headers['x-ratelimit-remaining']);
    if (limit !== undefined && remaining !== undefined) this.#rateLimit = { limit, remaining, at };
  }
}

const count = (value: string | undefined): number | undefined =>
  value !== undefined && /^\d{1,15}$/.test(value) ? Number(value) : undefined;

import { billingMonth } from './billing-month.js';

const MINUTE_MS = 60_000;

/** What an account is entitled to. */
export interface AccountTerms {
  /** Credits for each month. */
  readonly quota: number;
  /** The day of the month, in UTC, on which a month begins: 1 to 28. */
  readonly monthStartsOn: number;
  readonly requestsPerMinute: number;
}

/** The state of an account, as tests and the control address see it. */
export interface CreditState {
  /** 1 for the key that was seen first, and so on; keys themselves are not told. */
  readonly account: number;
  readonly quota: number;
  /** What the account has used in its month, which may have been set from outside. */
  readonly used: number;
  /** The first day of that month, `YYYY-MM-DD`. */
  readonly month: string;
  /** Credits that calls really cost since the start or the last reset of the counts, whatever the month. */
  readonly spent: number;
  /** Calls that were refused because the month's credits did not suffice. */
  readonly refused: number;
}

/** The requests of one minute, which begins with its first request. */
interface Minute {
  readonly startedAt: number;
  requests: number;
}

/** One key of a metered upstream: its credits, month by month, and its requests, minute by minute. */
export class CreditAccount {
  /** Kept for every month, so that a clock that goes back finds what was spent then. */
  readonly #used = new Map<string, number>();
  #minute: Minute = { startedAt: -Infinity, requests: 0 };
  #spent = 0;
  #refused = 0;

  /**
   * @param number its place among the accounts, from 1
   * @param terms what it is entitled to; a new quota counts at once
   * @param now the sandbox's time
   */
  constructor(
    readonly number: number,
    public terms: AccountTerms,
    private readonly now: () => number,
  ) {}

  /** Credits used in the running month. */
  get used(): number {
    return this.#used.get(this.#month()) ?? 0;
  }

  set used(credits: number) {
    this.#used.set(this.#month(), credits);
  }

  /** Takes the price of a call off the month's credits; false, and nothing taken, when they do not suffice. */
  pay(credits: number): boolean {
    if (!this.canPay(credits)) return false;
    this.used += credits;
    this.#spent += credits;
    return true;
  }

  /** Whether the month's credits suffice. */
  canPay(credits: number): boolean {
    return this.used + credits <= this.terms.quota;
  }

  /** Notes a call that was refused for want of credits. */
  refuse(): void {
    this.#refused++;
  }

  /** Counts a request; false when the minute holds too many already. */
  admit(): boolean {
    const age = this.now() - this.#minute.startedAt;
    if (age < 0 || age >= MINUTE_MS) this.#minute = { startedAt: this.now(), requests: 0 };
    if (this.#minute.requests >= this.terms.requestsPerMinute) return false;
    this.#minute.requests++;
    return true;
  }

  /** How many more requests this minute takes, and in how many seconds, rounded up, the next one begins. */
  get minute(): { readonly remaining: number; readonly endsInSeconds: number } {
    const remaining = this.terms.requestsPerMinute - this.#minute.requests;
    const endsInMs = this.#minute.startedAt + MINUTE_MS - this.now();
    return { remaining, endsInSeconds: Math.max(0, Math.ceil(endsInMs / 1000)) };
  }

  /** Starts counting anew what was spent and refused; what the account itself has used stays. */
  resetCounts(): void {
    this.#spent = 0;
    this.#refused = 0;
  }

  /** Everything there is to tell. */
  state(): CreditState {
    return {
      account: this.number,
      quota: this.terms.quota,
      used: this.used,
      month: this.#month(),
      spent: this.#spent,
      refused: this.#refused,
    };
  }

  #month(): string {
    return billingMonth(this.now(), this.terms.monthStartsOn);
  }
}

import type { CreditCaps, CreditOutcome, CreditReservation } from '../credits.js';

/** What became of one grant, as far as an onlooker knows. */
interface Grant {
  readonly reservation: CreditReservation;
  readonly day: string;
  readonly cost: number;
  readonly reservedAtMs: number;
  /** Unknown until it is settled. */
  spent?: number;
  /** The ledger may have given it up by now. */
  doubtful: boolean;
}

/** Bounds between which a sound ledger's own count lies. */
interface Bounds {
  readonly least: number;
  readonly most: number;
}

/**
 * An onlooker's own account of a ledger's history, kept in the simplest way: every grant in one list, days by their names
 * in UTC. The account at the upstream is played along with it.
 */
export class CreditLedgerModel {
  readonly #grants: Grant[] = [];
  /** What the account counted, by month. */
  readonly #used = new Map<string, number>();
  /** The days on which the account last stated its count and last refused, where the ledger has heard it for sure. */
  #statedOn: string | undefined;
  #refusedOn: string | undefined;
  /** Whether the ledger may have heard anything from the account. */
  #heard = false;

  constructor(
    private readonly caps: CreditCaps,
    private readonly quota: number,
    private readonly reservationMs: number,
  ) {}

  /** Notes the time: what the ledger no longer holds at it may be given up. Its call has reached the account long ago. */
  look(nowMs: number): void {
    for (const grant of this.#grants) {
      if (grant.doubtful || this.#isHeld(grant, nowMs)) continue;
      grant.doubtful = true;
      if (grant.spent === undefined) this.#use(grant.cost, grant.day);
    }
  }

  grant(reservation: CreditReservation, nowMs: number): void {
    const { cost } = reservation.request;
    this.#grants.push({ reservation, cost, day: dayOf(nowMs), reservedAtMs: nowMs, doubtful: false });
  }

  /** Those that were never settled. */
  get open(): readonly CreditReservation[] {
    return this.#grants.filter(({ spent }) => spent === undefined).map(({ reservation }) => reservation);
  }

  /** All that were ever granted. */
  get all(): readonly CreditReservation[] {
    return this.#grants.map(({ reservation }) => reservation);
  }

  /** Lets a call reach the account, and makes up what the caller reports of it. */
  settle(
    id: string,
    report: { readonly spent: number; readonly states: boolean; readonly refuses: boolean },
    nowMs: number,
  ): CreditOutcome {
    const grant = this.#grants.find(({ reservation }) => reservation.id === id);
    if (!grant) throw new Error('Nothing of that id was granted.');
    const spent = Math.min(report.spent, grant.cost);
    const today = dayOf(nowMs);
    if (!grant.doubtful) this.#use(spent, today);
    const used = this.#used.get(monthOf(today)) ?? 0;
    if (this.#isHeld(grant, nowMs)) {
      grant.spent = spent;
      const heardOn = grant.doubtful ? undefined : today;
      if (report.states) this.#statedOn = heardOn;
      if (report.refuses) this.#refusedOn = heardOn;
      this.#heard ||= report.states || report.refuses;
    }
    const statement = { quota: this.quota, used, at: new Date(nowMs).toISOString() };
    return { spent, ...(report.states && { statement }), ...(report.refuses && { exhausted: true }) };
  }

  /** What the ledger may count on a day or, given `YYYY-MM`, in a month. */
  taken(period: string): Bounds {
    const grants = this.#grants.filter(({ day }) => day.startsWith(period));
    return {
      least: sum(grants.map(({ spent, cost }) => spent ?? cost)),
      most: sum(grants.map(({ spent, cost, doubtful }) => (doubtful ? cost : (spent ?? cost)))),
    };
  }

  /** The periods in which more is taken than their caps allow. */
  get overspent(): string[] {
    const days = new Set(this.#grants.map(({ day }) => day));
    const months = new Set([...days].map(monthOf));
    return [
      ...[...days].filter((day) => this.taken(day).least > this.caps.perDay),
      ...[...months].filter((month) => this.taken(month).least > this.caps.perMonth),
    ];
  }

  /** Whether more is promised than the account has by its own word. */
  isOverdrawn(nowMs: number): boolean {
    return this.#counts(this.#statedOn, nowMs) && this.#promised(nowMs) > this.quota;
  }

  /** Whether the account has refused, and must be left alone. */
  mustRest(nowMs: number): boolean {
    return this.#counts(this.#refusedOn, nowMs);
  }

  /** Whether people must be granted a cost: nothing but the caps is known, and they have room for it for sure. */
  mustGrant(cost: number, nowMs: number): boolean {
    const today = dayOf(nowMs);
    return (
      !this.#heard &&
      this.taken(today).most + cost <= this.caps.perDay &&
      this.taken(monthOf(today)).most + cost <= this.caps.perMonth
    );
  }

  #use(credits: number, day: string): void {
    const month = monthOf(day);
    this.#used.set(month, (this.#used.get(month) ?? 0) + credits);
  }

  #isHeld({ reservedAtMs }: Grant, nowMs: number): boolean {
    return Math.abs(nowMs - reservedAtMs) < this.reservationMs;
  }

  /** What the account counts this month, with all that may still reach it. */
  #promised(nowMs: number): number {
    const open = this.#grants.filter(({ spent, doubtful }) => spent === undefined && !doubtful);
    return (this.#used.get(monthOf(dayOf(nowMs))) ?? 0) + sum(open.map(({ cost }) => cost));
  }

  /** Whether what the account said on a day counts now. */
  #counts(saidOn: string | undefined, nowMs: number): boolean {
    const today = dayOf(nowMs);
    if (saidOn === undefined || monthOf(saidOn) !== monthOf(today)) return false;
    return saidOn.endsWith('-01') ? saidOn === today : true;
  }
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

const monthOf = (day: string): string => day.slice(0, 7);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

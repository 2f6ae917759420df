import type { Clock } from '../clock.js';
import { resolveCreditCaps } from '../credit-rules/credit-caps.js';
import type {
  AccountStatement,
  CreditCaps,
  CreditLedger,
  CreditOutcome,
  CreditPurpose,
  CreditRefusal,
  CreditReservation,
  CreditStatus,
} from '../credits.js';
import type { CreditLedgerUnderTest } from './credit-ledger-contract.js';

/** When each trial begins, the next midnight, and the next month. */
export const NOON = '2026-05-14T12:00:00.000Z';
export const MIDNIGHT = '2026-05-15T00:00:00.000Z';
export const NEXT_MONTH = '2026-06-01T00:00:00.000Z';

/** One ledger on trial, with a clock that the test sets and short ways to ask and to spend. */
export class CreditLedgerTrial {
  nowMs = Date.parse(NOON);
  private open?: CreditLedgerUnderTest;

  async begin(
    create: (clock: Clock) => Promise<CreditLedgerUnderTest> | CreditLedgerUnderTest,
  ): Promise<void> {
    this.nowMs = Date.parse(NOON);
    this.open = await create(() => this.nowMs);
  }

  async end(): Promise<void> {
    await this.open?.close?.();
  }

  get ledger(): CreditLedger {
    if (!this.open) throw new Error('There is no ledger outside of a test.');
    return this.open.ledger;
  }

  at(instant: string): void {
    this.nowMs = Date.parse(instant);
  }

  ask(
    caps: Partial<CreditCaps>,
    cost = 1,
    purpose: CreditPurpose = 'people',
  ): Promise<CreditReservation | CreditRefusal> {
    return this.ledger.reserve({ upstream: 'metered', purpose, cost, caps: resolveCreditCaps(caps) });
  }

  /** Asks for what must be granted. */
  async take(caps: Partial<CreditCaps>, cost = 1, purpose?: CreditPurpose): Promise<CreditReservation> {
    const answer = await this.ask(caps, cost, purpose);
    if (!answer.granted) throw new Error(`Refused: ${answer.reason}.`);
    return answer;
  }

  async spend(caps: Partial<CreditCaps>, cost: number, outcome: Partial<CreditOutcome> = {}): Promise<void> {
    await this.ledger.settle(await this.take(caps, cost), { spent: cost, ...outcome });
  }

  status(caps: Partial<CreditCaps> = {}): Promise<CreditStatus> {
    return this.ledger.status('metered', resolveCreditCaps(caps));
  }

  /** What the account says just now. */
  said(used: number, quota = 100): AccountStatement {
    return { quota, used, at: new Date(this.nowMs).toISOString() };
  }
}

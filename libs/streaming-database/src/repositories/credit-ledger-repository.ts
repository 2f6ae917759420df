import { randomUUID } from 'node:crypto';
import {
  creditStatus,
  decideCredits,
  reserveCredits,
  settleCredits,
  type Clock,
  type CreditCaps,
  type CreditLedger,
  type CreditOutcome,
  type CreditRefusal,
  type CreditRequest,
  type CreditReservation,
  type CreditState,
  type CreditStatus,
  type UpstreamId,
} from '@radarr/streaming-core';
import type { DataSource, EntityManager } from 'typeorm';
import { onStore } from '../store-failure.js';
import { creditChanges, toCreditState, type CreditRow } from './credit-ledger-rows.js';
import { Turns } from './turns.js';

/** The options of a {@link CreditLedgerRepository}. */
export interface CreditLedgerRepositoryOptions {
  /** How long credits are held for a call before they count as spent, in milliseconds. @default 300000 */
  readonly reservationMs?: number;
  /** Tells the time instead of the database. @default the database's clock: the clocks of its processes may differ */
  readonly clock?: Clock;
}

/** What a change makes of an upstream's credits, and what it has to tell. */
interface Changed<T> {
  readonly state: CreditState;
  readonly answer: T;
}

/**
 * The credits that were spent, in the tables `streaming_credit_*`. Whoever changes an upstream's credits holds the lock
 * on its account's row, so all processes spend one after the other. The rules themselves are those of the domain.
 */
export class CreditLedgerRepository implements CreditLedger {
  private readonly clock: Clock | undefined;
  private readonly reservationMs: number;
  /** Within this process, so that not every connection of the pool waits for the lock. */
  private readonly turns = new Turns();

  constructor(
    private readonly dataSource: DataSource,
    options: CreditLedgerRepositoryOptions = {},
  ) {
    this.clock = options.clock;
    this.reservationMs = options.reservationMs ?? 300_000;
  }

  /**
   * @throws {StoreError} `STORE_ERROR`; nothing is granted then
   * @throws {InvalidInput} `INVALID_INPUT` for a cost that is no whole number from 1
   */
  async reserve(request: CreditRequest): Promise<CreditReservation | CreditRefusal> {
    const refusal = await this.refusalOf(request);
    return refusal ?? this.turns.take(request.upstream, () => this.reserveInTurn(request));
  }

  /** @throws {StoreError} `STORE_ERROR` */
  async settle(reservation: CreditReservation, outcome: CreditOutcome): Promise<void> {
    const { upstream } = reservation.request;
    await this.turns.take(upstream, () =>
      onStore('settle credits', () =>
        this.change(upstream, (state, nowMs) => ({
          state: settleCredits(state, { reservation, outcome }, nowMs),
          answer: undefined,
        })),
      ),
    );
  }

  /** @throws {StoreError} `STORE_ERROR` */
  async status(upstream: UpstreamId, caps: CreditCaps): Promise<CreditStatus> {
    const { state, nowMs } = await onStore('read credits', () =>
      this.read(this.dataSource.manager, upstream),
    );
    return creditStatus(state, { upstream, caps }, nowMs);
  }

  private async reserveInTurn(request: CreditRequest): Promise<CreditReservation | CreditRefusal> {
    // Those who went before may have taken what was left.
    const refusal = await this.refusalOf(request);
    if (refusal) return refusal;
    const terms = { id: randomUUID(), lifeMs: this.reservationMs };
    return onStore('reserve credits', () =>
      this.change(request.upstream, (state, nowMs) => reserveCredits(state, request, { ...terms, nowMs })),
    );
  }

  /** A refusal changes nothing and needs no lock: any number who ask in vain do not wait for one another. */
  private async refusalOf(request: CreditRequest): Promise<CreditRefusal | undefined> {
    const { state, nowMs } = await onStore('read credits', () =>
      this.read(this.dataSource.manager, request.upstream),
    );
    const decision = decideCredits(state, request, nowMs);
    return decision.granted ? undefined : decision;
  }

  private change<T>(
    upstream: UpstreamId,
    make: (state: CreditState, nowMs: number) => Changed<T>,
  ): Promise<T> {
    // Each statement must see what was committed while it waited for the lock.
    return this.dataSource.transaction('READ COMMITTED', async (manager) => {
      await manager.query(ENSURE_ACCOUNT, [upstream]);
      await manager.query(LOCK_ACCOUNT, [upstream]);
      const { state, nowMs } = await this.read(manager, upstream);
      const { state: after, answer } = make(state, nowMs);
      await write(manager, upstream, [state, after]);
      return answer;
    });
  }

  private async read(
    manager: EntityManager,
    upstream: UpstreamId,
  ): Promise<{ readonly state: CreditState; readonly nowMs: number }> {
    const [row] = await manager.query<CreditRow[]>(READ, [upstream, this.clock?.() ?? null]);
    if (!row) throw new Error('A statement that gives one row gave none.');
    return { state: toCreditState(row), nowMs: Math.floor(row.now_ms) };
  }
}

async function write(
  manager: EntityManager,
  upstream: UpstreamId,
  [before, after]: readonly [CreditState, CreditState],
): Promise<void> {
  const { days, ended, reserved, account } = creditChanges(before, after);
  if (days.length > 0) await manager.query(WRITE_DAYS, [upstream, JSON.stringify(days)]);
  if (ended.length > 0) await manager.query(DELETE_RESERVATIONS, [ended]);
  if (reserved.length > 0) await manager.query(INSERT_RESERVATIONS, [upstream, JSON.stringify(reserved)]);
  if (account) await manager.query(WRITE_ACCOUNT, [upstream, ...account]);
}

const ENSURE_ACCOUNT = `INSERT INTO streaming_credit_accounts (upstream) VALUES ($1) ON CONFLICT DO NOTHING`;

const LOCK_ACCOUNT = `SELECT FROM streaming_credit_accounts WHERE upstream = $1 FOR UPDATE`;

/**
 * Everything in one statement, which sees one moment. Days come as JSON, where their form depends on no setting of the
 * server; 33 days either way hold every account month of every time zone.
 */
const READ = `
  WITH moment AS (
    SELECT coalesce($2::double precision, extract(epoch FROM clock_timestamp()) * 1000) AS ms
  ), today AS (
    SELECT ms, (to_timestamp(ms / 1000) AT TIME ZONE 'UTC')::date AS day FROM moment
  ), held AS (
    SELECT id, day, purpose, cost, reserved_at, ends_at
    FROM streaming_credit_reservations WHERE upstream = $1
  )
  SELECT
    today.ms::double precision AS now_ms,
    (SELECT to_json(account) FROM streaming_credit_accounts account WHERE upstream = $1) AS account,
    (SELECT coalesce(json_agg(spent_on), '[]') FROM streaming_credit_days spent_on
     WHERE upstream = $1
       AND (day BETWEEN today.day - 33 AND today.day + 33 OR day IN (SELECT held.day FROM held))) AS days,
    (SELECT coalesce(json_agg(held), '[]') FROM held) AS reservations
  FROM today`;

const WRITE_DAYS = `
  INSERT INTO streaming_credit_days (upstream, day, spent, people_spent)
  SELECT $1, day, spent, people_spent
  FROM jsonb_to_recordset($2::jsonb) AS changed (day date, spent integer, people_spent integer)
  ON CONFLICT (upstream, day) DO UPDATE SET spent = excluded.spent, people_spent = excluded.people_spent`;

const DELETE_RESERVATIONS = `DELETE FROM streaming_credit_reservations WHERE id = ANY($1::uuid[])`;

const INSERT_RESERVATIONS = `
  INSERT INTO streaming_credit_reservations (id, upstream, day, purpose, cost, reserved_at, ends_at)
  SELECT id, $1, day, purpose, cost, reserved_at, ends_at
  FROM jsonb_to_recordset($2::jsonb) AS made
    (id uuid, day date, purpose text, cost integer, reserved_at timestamptz, ends_at timestamptz)`;

const WRITE_ACCOUNT = `
  UPDATE streaming_credit_accounts SET quota = $2, used = $3, stated_at = $4, blocked_until = $5 WHERE upstream = $1`;

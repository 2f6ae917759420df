import { expect } from '@jest/globals';
import type { Arbitrary } from 'fast-check';
import { resolveCreditCaps } from '../credit-rules/credit-caps.js';
import type { CreditPurpose, CreditRequest } from '../credits.js';
import type { CreditLedgerContract, CreditLedgerUnderTest } from './credit-ledger-contract.js';
import { CreditLedgerModel } from './credit-ledger-model.js';

/** One thing that happens to a ledger. A crash is a grant that nobody settles. */
type Happening =
  | {
      readonly what: 'reserve';
      readonly cost: number;
      readonly purpose: CreditPurpose;
      readonly times: number;
    }
  | { readonly what: 'settle'; readonly which: number; readonly spent: number; readonly says: AccountSays }
  | { readonly what: 'settle-again'; readonly which: number }
  | { readonly what: 'time'; readonly passes: TimePasses };

type AccountSays = 'nothing' | 'a statement' | 'no more';

type TimePasses = { readonly ms: number } | 'to midnight' | "to the month's end";

interface History {
  readonly perDay: number;
  readonly perMonth: number;
  readonly quota: number;
  readonly happenings: readonly Happening[];
}

/** Plays random histories against fresh ledgers, and holds each against the laws of the port. */
export async function expectLedgerLaws(
  contract: Required<Pick<CreditLedgerContract, 'create' | 'reservationMs' | 'histories'>>,
): Promise<void> {
  const histories = await historiesFor(contract.reservationMs);
  // Loaded here, so that whoever runs another suite of this package does not need it.
  const { default: fc } = await import('fast-check');
  await fc.assert(
    fc.asyncProperty(histories, (history) => expectLaws(history, contract)),
    { numRuns: contract.histories },
  );
}

async function expectLaws(
  history: History,
  { create, reservationMs }: Required<Pick<CreditLedgerContract, 'create' | 'reservationMs'>>,
): Promise<void> {
  const clock = { nowMs: Date.parse('2026-05-30T21:00:00.000Z') };
  const open = await create(() => clock.nowMs);
  const caps = resolveCreditCaps({ perDay: history.perDay, perMonth: history.perMonth });
  const model = new CreditLedgerModel(caps, history.quota, reservationMs);
  const play = new Play(open, model, clock);
  try {
    for (const happening of history.happenings) {
      await play.go(happening, { upstream: 'metered', caps });
      model.look(clock.nowMs);
      expect(model.overspent).toEqual([]);
    }
    const status = await open.ledger.status('metered', caps);
    const { least, most } = model.taken(new Date(clock.nowMs).toISOString().slice(0, 10));
    expect(status.day.spent + status.day.reserved).toBeGreaterThanOrEqual(least);
    expect(status.day.spent + status.day.reserved).toBeLessThanOrEqual(most);
  } finally {
    await open.close?.();
  }
}

/** One history on its way. */
class Play {
  constructor(
    private readonly open: CreditLedgerUnderTest,
    private readonly model: CreditLedgerModel,
    private readonly clock: { nowMs: number },
  ) {}

  async go(happening: Happening, whose: Pick<CreditRequest, 'upstream' | 'caps'>): Promise<void> {
    const { model, clock } = this;
    switch (happening.what) {
      case 'reserve': {
        const { cost, purpose, times } = happening;
        return this.reserve({ ...whose, cost, purpose }, times);
      }
      case 'settle':
        return this.settle(happening);
      case 'settle-again': {
        const reservation = model.all[happening.which % Math.max(model.all.length, 1)];
        if (!reservation || model.open.includes(reservation)) return;
        return this.open.ledger.settle(reservation, { spent: 0 });
      }
      case 'time':
        clock.nowMs = later(clock.nowMs, happening.passes);
    }
  }

  /** Reserves as often as is said, all at once. */
  private async reserve(request: CreditRequest, times: number): Promise<void> {
    const { model, clock } = this;
    const { ledger } = this.open;
    const must = request.purpose === 'people' && model.mustGrant(request.cost, clock.nowMs);
    const before = await ledger.status(request.upstream, request.caps);
    const answers = await Promise.all(Array.from({ length: times }, () => ledger.reserve(request)));
    const granted = answers.filter((answer) => answer.granted);
    for (const reservation of granted) model.grant(reservation, clock.nowMs);
    const left = request.purpose === 'people' ? before.day.left : before.leftForBackground;
    expect(granted.length > 0).toBe(request.cost <= left);
    if (must) expect(granted.length).toBeGreaterThan(0);
    if (granted.length > 0) expect(model.isOverdrawn(clock.nowMs)).toBe(false);
    if (model.mustRest(clock.nowMs)) expect(granted).toEqual([]);
    for (const answer of answers) {
      if (!answer.granted) expect(Date.parse(answer.resetsAt)).toBeGreaterThan(clock.nowMs);
    }
  }

  private async settle({ which, spent, says }: Extract<Happening, { what: 'settle' }>): Promise<void> {
    const { model, clock } = this;
    const reservation = model.open[which % Math.max(model.open.length, 1)];
    if (!reservation) return;
    const report = { spent, states: says === 'a statement', refuses: says === 'no more' };
    await this.open.ledger.settle(reservation, model.settle(reservation.id, report, clock.nowMs));
  }
}

const HOUR_MS = 3_600_000;

async function historiesFor(reservationMs: number): Promise<Arbitrary<History>> {
  const { default: fc } = await import('fast-check');
  const steps = [1000, reservationMs / 2, reservationMs, HOUR_MS, 24 * HOUR_MS];
  const passes = fc.oneof(
    fc.constantFrom(...steps.flatMap((ms) => [{ ms }, { ms: -ms }]), { ms: 1000 * 24 * HOUR_MS }),
    fc.constantFrom<TimePasses>('to midnight', "to the month's end"),
  );
  const reserve = fc.record({
    what: fc.constant('reserve' as const),
    cost: fc.integer({ min: 1, max: 3 }),
    purpose: fc.constantFrom<CreditPurpose>('people', 'background'),
    times: fc.integer({ min: 1, max: 4 }),
  });
  const says = (...answers: AccountSays[]) =>
    fc.record({
      what: fc.constant('settle' as const),
      which: fc.nat(),
      spent: fc.nat({ max: 3 }),
      says: fc.constantFrom(...answers),
    });
  const again = fc.record({ what: fc.constant('settle-again' as const), which: fc.nat() });
  const time = fc.record({ what: fc.constant('time' as const), passes });
  const caps = {
    perDay: fc.integer({ min: 1, max: 12 }),
    perMonth: fc.integer({ min: 1, max: 25 }),
    quota: fc.integer({ min: 1, max: 25 }),
  };
  const quiet = fc.oneof({ weight: 3, arbitrary: reserve }, says('nothing'), again, time);
  const loud = fc.oneof(
    { weight: 3, arbitrary: reserve },
    says('nothing', 'a statement', 'no more'),
    again,
    time,
  );
  const size = { maxLength: 40, size: 'max' as const };
  return fc.oneof(
    fc.record({ ...caps, happenings: fc.array(quiet, size) }),
    fc.record({ ...caps, happenings: fc.array(loud, size) }),
  );
}

function later(nowMs: number, passes: TimePasses): number {
  if (typeof passes !== 'string') return nowMs + passes.ms;
  const now = new Date(nowMs);
  const [year, month, day] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()];
  return passes === 'to midnight' ? Date.UTC(year, month, day + 1) : Date.UTC(year, month + 1, 1);
}

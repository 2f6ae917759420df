import { describe, expect, it } from '@jest/globals';
import type { AccountState } from '@radarr/streaming-core';
import fc from 'fast-check';
import { AccountBench } from '../testing/account-bench.js';
import type { AccountService } from './account-service.js';
import { connectedIn } from './token-steps.js';

const REPLICAS = 3;

const MOVES = ['step', 'step', 'step', 'renew', 'use', 'begin', 'connect', 'connect', 'disconnect'] as const;
const TURNS = ['approve', 'deny', 'outage', 'recovery'] as const;

/** Something that a process does, that happens in the world, or time that passes. */
type Act =
  | { readonly move: (typeof MOVES)[number]; readonly replica: number }
  | { readonly turn: (typeof TURNS)[number] }
  | { readonly waitMs: number };

const acts: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ move: fc.constantFrom(...MOVES), replica: fc.nat(REPLICAS - 1) }) },
  { weight: 1, arbitrary: fc.record({ turn: fc.constantFrom(...TURNS) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      waitMs: fc.constantFrom(1_000, 5_000, 20_000, 3_600_000, 4 * 86_400_000, 8 * 86_400_000),
    }),
  },
);
const rounds = fc.array(fc.array(acts, { minLength: 1, maxLength: 4 }), { maxLength: 30 });

/** Plays each round's acts at once, one round after the other. */
class Game {
  readonly bench = new AccountBench();
  private readonly services = Array.from({ length: REPLICAS }, () => this.bench.replica());
  private shown = '';

  async play(played: readonly (readonly Act[])[]): Promise<AccountState> {
    await this.bench.connect();
    for (const round of played) await Promise.allSettled(round.map((act) => this.act(act)));
    return (await this.bench.store.read('trakt'))?.state ?? {};
  }

  private async act(act: Act): Promise<void> {
    if ('waitMs' in act) this.bench.now += act.waitMs;
    else if ('turn' in act) this.turn(act.turn);
    else await this.move(act.move, this.services[act.replica] ?? this.bench.service);
  }

  private turn(turn: (typeof TURNS)[number]): void {
    const { world } = this.bench;
    if (turn === 'approve') world.approve(this.shown);
    else if (turn === 'deny') world.deny(this.shown);
    else world.fault = turn === 'outage' ? 'away' : 'none';
  }

  private async move(move: (typeof MOVES)[number], service: AccountService): Promise<void> {
    const { world } = this.bench;
    if (move === 'use') await service.use((token) => Promise.resolve().then(() => world.require(token)));
    else if (move === 'begin') this.shown = (await service.begin()).userCode;
    else if (move === 'connect') {
      world.approve((await service.begin()).userCode);
      this.bench.now += world.intervalMs;
      await service.step();
    } else await service[move]();
  }
}

describe('whatever several processes do at once', () => {
  it('no refresh token is used twice, and the one that is kept is good', async () => {
    let renewed = 0;
    await fc.assert(
      fc.asyncProperty(rounds, async (played) => {
        const game = new Game();
        const kept = await game.play(played);
        const { world } = game.bench;
        renewed += world.counts.refreshed;
        expect(world.counts.refused).toBe(0);
        expect(kept.account?.status).not.toBe('broken');
        const account = connectedIn(kept);
        if (account) expect(world.goodRefreshTokens).toContain(account.tokens.refreshToken);
      }),
      { numRuns: 300 },
    );
    expect(renewed).toBeGreaterThan(100);
  });

  it('with the upstream there all the time, nobody is left with a way in that is not kept', async () => {
    const isCalm = (act: Act): boolean => !('turn' in act && act.turn === 'outage');
    const calm = rounds.map((played) => played.map((round) => round.filter(isCalm)));
    await fc.assert(
      fc.asyncProperty(calm, async (played) => {
        const game = new Game();
        const account = connectedIn(await game.play(played));
        expect(game.bench.world.goodRefreshTokens).toEqual(account ? [account.tokens.refreshToken] : []);
      }),
      { numRuns: 300 },
    );
  });
});

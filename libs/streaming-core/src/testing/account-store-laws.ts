import { expect } from '@jest/globals';
import type { Arbitrary } from 'fast-check';
import type { AccountState } from '../accounts/account-state.js';
import type { AccountStore } from '../accounts/account-store.js';
import { CONNECTED } from './account-state-samples.js';
import type { AccountStoreContract, AccountStoreUnderTest } from './account-store-contract.js';

const UPSTREAM = 'charts';

/** What one of several writers does; a change rests on what that writer has read last. */
interface Deed {
  readonly writer: number;
  readonly what: 'read' | 'keep' | 'forget';
}

/** A call that has ended. Each change keeps something of its own, so that a number tells what is kept. */
type Call =
  | { readonly read: Kept }
  | { readonly from: string | undefined; readonly to: number | undefined; readonly made: boolean };

/** What an onlooker thinks is kept. The version is not known until somebody reads it. */
interface Kept {
  readonly by: number | undefined;
  readonly version: string | undefined;
}

const NOTHING: Kept = { by: undefined, version: undefined };

/** Plays random deeds of several writers against fresh stores: they must look as if done one after the other. */
export async function expectAccountStoreLaws(
  contract: Required<Pick<AccountStoreContract, 'create' | 'histories'>>,
): Promise<void> {
  // Loaded here, so that whoever runs another suite of this package does not need it.
  const { default: fc } = await import('fast-check');
  await fc.assert(
    fc.asyncProperty(await histories(), async (history) => {
      const open = await contract.create();
      try {
        await expectOneHistory(open, history);
      } finally {
        await open.close?.();
      }
    }),
    { numRuns: contract.histories },
  );
}

async function expectOneHistory(
  open: AccountStoreUnderTest,
  history: readonly (readonly Deed[])[],
): Promise<void> {
  const writers = new Writers(open);
  const seen = new Set<string>();
  let kept = NOTHING;
  for (const deeds of history) {
    const calls = await Promise.all(deeds.map((deed) => writers.act(deed)));
    const last = await writers.act({ writer: 0, what: 'read' });
    const [after] = orders(kept, calls, seen).flatMap((possible) => followed(possible, last, seen) ?? []);
    if (!after) throw new Error(`No order explains it: ${JSON.stringify({ before: kept, calls, last })}`);
    for (const call of [...calls, last]) if ('read' in call && call.read.version) seen.add(call.read.version);
    kept = after;
  }
}

/** Several writers, each of whom knows what it has read last; every other one works from another process. */
class Writers {
  readonly #known = new Map<number, string | undefined>();
  #changes = 0;

  constructor(private readonly open: AccountStoreUnderTest) {}

  async act({ writer, what }: Deed): Promise<Call> {
    const store = writer % 2 === 0 ? this.open.store : (this.open.elsewhere ?? this.open.store);
    if (what === 'read') return this.#read(writer, store);
    const from = this.#known.get(writer);
    const to = what === 'keep' ? (this.#changes += 1) : undefined;
    const state = to === undefined ? undefined : stateOf(to);
    return { from, to, made: await store.change(UPSTREAM, { from, to: state }) };
  }

  async #read(writer: number, store: AccountStore): Promise<Call> {
    const stored = await store.read(UPSTREAM);
    this.#known.set(writer, stored?.version);
    if (!stored) return { read: NOTHING };
    const by = Number(stored.state.account?.userName);
    expect(stored.state).toEqual(stateOf(by));
    return { read: { by, version: stored.version } };
  }
}

function stateOf(change: number): AccountState {
  const tokens = { ...CONNECTED.tokens, accessToken: `acc3ss ${change}`, refreshToken: `r3fresh ${change}` };
  return { account: { ...CONNECTED, tokens, userName: `${change}` } };
}

/** What may be kept after calls at once: one result for each order that explains their answers. */
function orders(kept: Kept, calls: readonly Call[], seen: ReadonlySet<string>): Kept[] {
  if (calls.length === 0) return [kept];
  return calls.flatMap((call, index) => {
    const next = followed(kept, call, seen);
    const others = calls.filter((_, other) => other !== index);
    return next === undefined ? [] : orders(next, others, seen);
  });
}

/** What is kept after one call; undefined when it cannot have answered so. */
function followed(kept: Kept, call: Call, seen: ReadonlySet<string>): Kept | undefined {
  if ('read' in call) return afterRead(kept, call.read, seen);
  const fits = kept.by === undefined ? call.from === undefined : isVersion(call.from, kept);
  if (fits !== call.made) return undefined;
  return fits ? { by: call.to, version: undefined } : kept;
}

function afterRead(kept: Kept, read: Kept, seen: ReadonlySet<string>): Kept | undefined {
  if (read.by !== kept.by) return undefined;
  if (read.version === kept.version) return kept;
  return kept.version === undefined && read.version !== undefined && !seen.has(read.version)
    ? read
    : undefined;
}

/** One that nobody has read yet can be nobody's. */
const isVersion = (from: string | undefined, kept: Kept): boolean =>
  from !== undefined && from === kept.version;

/** Steps one after the other, each of them up to four deeds at once. */
async function histories(): Promise<Arbitrary<Deed[][]>> {
  const { default: fc } = await import('fast-check');
  const deed = fc.record({
    writer: fc.nat({ max: 2 }),
    what: fc.oneof(
      { weight: 3, arbitrary: fc.constant('read' as const) },
      { weight: 3, arbitrary: fc.constant('keep' as const) },
      fc.constant('forget' as const),
    ),
  });
  return fc.array(fc.array(deed, { minLength: 1, maxLength: 4 }), { maxLength: 20, size: 'max' });
}

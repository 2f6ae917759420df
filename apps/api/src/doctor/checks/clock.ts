import { isStreamingError } from '@radarr/streaming-core';
import { reportServer } from '@radarr/streaming-database';
import { findings, type Check, type Finding } from '../finding.js';
import type { Scene } from '../scene.js';
import { lengthOf, listed } from '../words.js';

const { ok, warning, problem, skipped } = findings('clock');

/** A clock that told the time, and how far it is ahead of this machine's. */
export interface OtherClock {
  readonly name: string;
  readonly aheadMs: number;
}

/** Networks and `Date` headers are less exact than that. */
const TOLERATED_MS = 60_000;

/** Compares the clock of this machine with those of the upstreams that were asked and of the database's server. */
export const checkClock: Check = async (scene) => {
  const upstreams = (scene.keyCalls ?? []).flatMap(({ recipe, aheadMs }) =>
    aheadMs === undefined ? [] : [{ name: recipe.keyTrial.name, aheadMs }],
  );
  return judgeClocks([...upstreams, ...(await databaseClock(scene))]);
};

/** One that differs from all others is wrong; of two that differ it cannot be told which. */
export function judgeClocks(others: readonly OtherClock[]): Finding {
  if (others.length === 0)
    return skipped('There is no other clock to compare with. With --keys the upstreams are asked.');
  const off = others.filter(({ aheadMs }) => Math.abs(aheadMs) > TOLERATED_MS);
  if (off.length === 0) return ok(`It agrees with ${namesOf(others)}.`);
  const [first] = off;
  const difference = first ? `${lengthOf(first.aheadMs)} ${first.aheadMs > 0 ? 'behind' : 'ahead of'}` : '';
  if (off.length < others.length)
    return warning(
      `This machine is ${difference} ${namesOf(off)}, but agrees with ${namesOf(others.filter((clock) => !off.includes(clock)))}.`,
      `Look at the clock of ${namesOf(off)}, if it is yours.`,
    );
  return problem(
    `The clock of this machine is ${difference} ${namesOf(off)}. Answers count as fresh or stale wrongly, and tokens are renewed at the wrong time.`,
    'Set the clock of this machine, best by NTP: timedatectl set-ntp true',
  );
}

const namesOf = (clocks: readonly OtherClock[]): string => listed(clocks.map(({ name }) => name));

/** The embedded database has no clock of its own. */
async function databaseClock({ database }: Scene): Promise<OtherClock[]> {
  if (database.state !== 'open' || database.database.engine === 'embedded') return [];
  try {
    const { nowMs, tookMs } = await reportServer(database.database.dataSource);
    return [{ name: 'the database', aheadMs: nowMs + tookMs / 2 - Date.now() }];
  } catch (error) {
    if (isStreamingError(error)) return [];
    throw error;
  }
}

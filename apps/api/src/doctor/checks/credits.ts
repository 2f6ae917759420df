import { findings, type Check, type Finding } from '../finding.js';
import type { Facts } from '../facts.js';
import { whyNot } from './jobs.js';

const { ok, warning, skipped } = findings('credits');

/** What is spent of the credits, by the ledger. */
export const checkCredits: Check = ({ demo, facts, database }) => {
  if (demo) return skipped('Those of a demonstration are invented.');
  if (!facts.credits) return skipped(whyNot(database.state));
  const [credits] = facts.credits;
  return credits ? judgeCredits(credits) : skipped('Nothing that costs credits is set up.');
};

function judgeCredits({
  day,
  month,
  blocked_until: blocked,
}: NonNullable<Facts['credits']>[number]): Finding {
  const says =
    `${day.spent} of ${day.cap} are spent today, ${month.spent} of ${month.cap} this month; ` +
    `${day.left} may still be spent today.`;
  if (blocked !== null)
    return warning(
      `${says} Watchmode has refused to answer for want of credits.`,
      `Nothing, until ${blocked}; or take a larger plan.`,
    );
  if (day.left > 0) return ok(says);
  return warning(
    `${says} Kept answers are shown as stale meanwhile.`,
    `Nothing, until ${day.resets_at}; or raise CREDITS_PER_DAY if the plan has more.`,
  );
}

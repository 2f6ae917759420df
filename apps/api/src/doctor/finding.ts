import type { Scene } from './scene.js';

/** What came of a check. `skipped`: it was not made, and the finding says why. */
export type Verdict = 'ok' | 'warning' | 'problem' | 'skipped';

/** What one check found, in words for the operator. It never holds a secret. */
export interface Finding {
  /** What was looked at, in a few words. */
  readonly name: string;
  readonly verdict: Verdict;
  /** What is so, in a sentence or two. */
  readonly says: string;
  /** What to do about it. Several checks may say the same. */
  readonly doThis?: string;
}

/** Makes the findings of one check. */
export const findings = (name: string) => ({
  ok: (says: string): Finding => ({ name, verdict: 'ok', says }),
  skipped: (says: string): Finding => ({ name, verdict: 'skipped', says }),
  warning: (says: string, doThis?: string): Finding => found(name, { verdict: 'warning', says }, doThis),
  problem: (says: string, doThis?: string): Finding => found(name, { verdict: 'problem', says }, doThis),
});

const found = (
  name: string,
  { verdict, says }: Pick<Finding, 'verdict' | 'says'>,
  doThis: string | undefined,
): Finding => ({ name, verdict, says, ...(doThis !== undefined && { doThis }) });

/** Looks at one thing and changes nothing. */
export type Check = (scene: Scene) => Finding | readonly Finding[] | Promise<Finding>;

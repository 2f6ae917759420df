/** A complaint, or undefined where there is none. */
export type Complaint = string | undefined;

/** How many violations of one promise are told in full. */
const TOLD = 20;

/** How often a promise was looked at, and what broke it. */
export interface Count {
  checks: number;
  violations: number;
  /** The first violations. */
  readonly told: string[];
}

/** Counts, for each promise, how often it was looked at and broken. */
export class Tally {
  readonly counts = new Map<string, Count>();

  /** @param promises named from the start, so that one which was never looked at shows as such */
  constructor(promises: readonly string[]) {
    for (const promise of promises) this.counts.set(promise, { checks: 0, violations: 0, told: [] });
  }

  /** Notes one look at a promise. */
  note(promise: string, complaint: Complaint): void {
    const count = this.counts.get(promise);
    if (!count) throw new Error(`there is no promise "${promise}"`);
    count.checks += 1;
    if (complaint === undefined) return;
    count.violations += 1;
    if (count.told.length < TOLD) count.told.push(complaint);
  }

  /** Everything that was broken or never looked at. */
  complaints(): readonly string[] {
    return [...this.counts].flatMap(([promise, { checks, told }]) =>
      checks === 0 ? [`${promise}: never looked at`] : told.map((text) => `${promise}: ${text}`),
    );
  }
}

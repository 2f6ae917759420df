import { dataOf } from './answers.js';

/** What an api has said of what its database holds. */
export interface StoredFacts {
  /** When each job last ended; null: never. */
  readonly jobs: Readonly<Record<string, string | null>>;
  /** Credits spent and promised. */
  readonly booked: number;
  readonly account: string;
}

interface Status {
  readonly jobs: readonly { readonly name: string; readonly finished_at: string | null }[];
  readonly credits: readonly { readonly day: { readonly spent: number; readonly reserved: number } }[];
  readonly accounts: readonly { readonly status: string }[];
}

/** The facts in the answer of `/api/streaming/status`, which reads them from the database. */
export function factsIn(body: Buffer): StoredFacts {
  const { jobs, credits, accounts } = dataOf(body) as Status;
  return {
    jobs: Object.fromEntries(jobs.map(({ name, finished_at }) => [name, finished_at])),
    booked: credits.reduce((sum, { day }) => sum + day.spent + day.reserved, 0),
    account: accounts[0]?.status ?? 'none',
  };
}

/** What was there and is gone, or older than it was. Credits that were promised and not used are given back. */
export function factsLost(before: StoredFacts, after: StoredFacts): readonly string[] {
  return [
    ...Object.entries(before.jobs).flatMap(([name, ended]) => {
      const now = after.jobs[name] ?? null;
      return ended !== null && (now === null || now < ended)
        ? [`job ${name}: ${ended}, then ${String(now)}`]
        : [];
    }),
    ...(before.account === 'connected' && after.account !== 'connected'
      ? [`the account is ${after.account}`]
      : []),
  ];
}

/** What two answers say together: each job's latest end. Answers overtake one another. */
export function newestOf(one: StoredFacts | undefined, other: StoredFacts): StoredFacts {
  if (!one) return other;
  const jobs = { ...one.jobs };
  for (const [name, ended] of Object.entries(other.jobs)) {
    if (ended !== null && ended > (jobs[name] ?? '')) jobs[name] = ended;
  }
  return { ...other, jobs, account: one.account === 'connected' ? one.account : other.account };
}

/** What a database held at one moment, as one statement saw it. */
export interface Committed {
  /** When each job last ended, in milliseconds since 1970; null when none has. */
  readonly jobs: Readonly<Record<string, number | null>>;
  /** When each upstream last answered about each title. */
  readonly offers: Readonly<Record<string, number>>;
  /** Each kept list: how many entries, and from which moments. */
  readonly lists: Readonly<Record<string, { readonly count: number; readonly moments: readonly number[] }>>;
  /** The days of each list's places: how many titles. */
  readonly ranks: Readonly<Record<string, number>>;
  /** Credits spent, by day. */
  readonly spent: Readonly<Record<string, number>>;
  /** Credits that are promised to calls under way. */
  readonly reserved: number;
  readonly mappings: number;
  readonly accounts: number;
}

/** The statement that reads it. */
export const READ_COMMITTED = `
  SELECT json_build_object(
    'jobs', (SELECT coalesce(json_object_agg(name, extract(epoch FROM finished_at) * 1000), '{}') FROM streaming_job_runs),
    'offers', (SELECT coalesce(json_object_agg(source || ' ' || media_type || ' ' || tmdb_id, extract(epoch FROM fetched_at) * 1000), '{}')
               FROM streaming_availability_lookups),
    'lists', (SELECT coalesce(json_object_agg(name, json_build_object('count', count, 'moments', moments)), '{}') FROM (
                SELECT source || ' ' || media_type || ' ' || time_window AS name, count(*) AS count,
                       json_agg(DISTINCT extract(epoch FROM fetched_at) * 1000) AS moments
                FROM trending_entries GROUP BY source, media_type, time_window) AS list),
    'ranks', (SELECT coalesce(json_object_agg(name, count), '{}') FROM (
                SELECT source || ' ' || media_type || ' ' || time_window || ' ' || day AS name, count(*) AS count
                FROM trending_ranks GROUP BY source, media_type, time_window, day) AS places),
    'spent', (SELECT coalesce(json_object_agg(day, spent), '{}') FROM streaming_credit_days),
    'reserved', (SELECT coalesce(sum(cost), 0) FROM streaming_credit_reservations),
    'mappings', (SELECT count(*) FROM streaming_id_mappings),
    'accounts', (SELECT count(*) FROM oauth_tokens)
  ) AS committed`;

/** What was there and is gone, or older than it was. */
export function lostBetween(before: Committed, after: Committed): readonly string[] {
  return [
    ...olderIn('job', before.jobs, after.jobs),
    ...olderIn('offers', before.offers, after.offers),
    ...olderIn('credits of', before.spent, after.spent),
    ...Object.keys(before.ranks)
      .filter((name) => !(name in after.ranks))
      .map((name) => `places gone: ${name}`),
    ...listsLost(before, after),
    ...(after.mappings < before.mappings ? [`mappings: ${before.mappings}, then ${after.mappings}`] : []),
    ...(after.accounts < before.accounts ? ['the account is gone'] : []),
  ];
}

function olderIn(
  what: string,
  before: Readonly<Record<string, number | null>>,
  after: Readonly<Record<string, number | null>>,
): readonly string[] {
  return Object.entries(before).flatMap(([name, value]) => {
    const now = after[name];
    if (now === undefined) return [`${what} ${name} is gone`];
    return value !== null && (now ?? -Infinity) < value
      ? [`${what} ${name}: ${value}, then ${String(now)}`]
      : [];
  });
}

function listsLost(before: Committed, after: Committed): readonly string[] {
  const mixed = Object.entries(after.lists).flatMap(([name, { moments }]) =>
    moments.length === 1 ? [] : [`list ${name} is from ${moments.length} moments`],
  );
  const lost = Object.entries(before.lists).flatMap(([name, list]) => {
    const now = after.lists[name];
    if (!now) return [`list ${name} is gone`];
    return Math.max(...now.moments) < Math.max(...list.moments) ? [`list ${name} is older than it was`] : [];
  });
  return [...mixed, ...lost];
}

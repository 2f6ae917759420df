import { pathWithoutSecrets, type AskHead } from '../http/ask.js';

/** How many single requests are remembered; the counts themselves are never cut off. */
const REMEMBERED = 10_000;
/** How many different paths are counted one by one for each upstream; the rest share one entry. */
const DISTINCT_PATHS = 50_000;
const OTHER_PATHS = '(other paths)';

/** One request that arrived. */
export interface SeenRequest {
  readonly upstream: string;
  readonly method: string;
  /** The template of the endpoint, such as `/3/movie/{movie_id}`; `(unknown)` for a path that does not exist. */
  readonly endpoint: string;
  /** Path and query without parameters that carry secrets; the template where the path itself carries one. */
  readonly path: string;
  /** Machine time in milliseconds, whatever the sandbox's clock says. */
  readonly startedAt: number;
  /** Null while it is being answered. */
  readonly endedAt: number | null;
  /** Null when the connection ended before a status was sent. */
  readonly status: number | null;
}

/** How often one upstream was asked. */
export interface UpstreamCounts {
  readonly total: number;
  /** How many are being answered now, and how many were at most. */
  readonly inFlight: number;
  readonly maxInFlight: number;
  /** By `GET /3/movie/{movie_id}`. */
  readonly endpoints: Readonly<Record<string, number>>;
  /** By `GET /3/movie/603?language=en`, without secrets. */
  readonly paths: Readonly<Record<string, number>>;
}

interface Tally {
  total: number;
  inFlight: number;
  maxInFlight: number;
  endpoints: Map<string, number>;
  paths: Map<string, number>;
}

/** Counts every request, faults included. */
export class Traffic {
  readonly #tallies = new Map<string, Tally>();
  #seen: { -readonly [Key in keyof SeenRequest]: SeenRequest[Key] }[] = [];

  constructor(
    private readonly upstreams: readonly string[],
    private readonly now: () => number = Date.now,
  ) {
    this.reset();
  }

  /** Notes a request; the returned function notes its end. */
  begin(
    upstream: string,
    { ask, endpoint }: { readonly ask: AskHead; readonly endpoint: string },
  ): (status: number | null) => void {
    const path = pathWithoutSecrets(ask, endpoint);
    const request = {
      upstream,
      method: ask.method,
      endpoint,
      path,
      startedAt: this.now(),
      endedAt: null,
      status: null,
    };
    const seen: { -readonly [Key in keyof SeenRequest]: SeenRequest[Key] } = request;
    this.#seen.push(seen);
    if (this.#seen.length > 2 * REMEMBERED) this.#seen = this.#seen.slice(-REMEMBERED);
    const tally = this.#tally(upstream);
    tally.total++;
    tally.inFlight++;
    tally.maxInFlight = Math.max(tally.maxInFlight, tally.inFlight);
    add(tally.endpoints, `${ask.method} ${endpoint}`);
    const pathKey = `${ask.method} ${path}`;
    add(tally.paths, tally.paths.size < DISTINCT_PATHS || tally.paths.has(pathKey) ? pathKey : OTHER_PATHS);
    return (status) => {
      tally.inFlight--;
      seen.endedAt = this.now();
      seen.status = status;
    };
  }

  /** The counts since the start or the last reset. */
  counts(): Readonly<Record<string, UpstreamCounts>> {
    const entries = Array.from(this.#tallies, ([upstream, { endpoints, paths, ...numbers }]) => [
      upstream,
      { ...numbers, endpoints: Object.fromEntries(endpoints), paths: Object.fromEntries(paths) },
    ]);
    return Object.fromEntries(entries) as Record<string, UpstreamCounts>;
  }

  /** The latest requests, oldest first. */
  requests(): readonly SeenRequest[] {
    return this.#seen.slice(-REMEMBERED).map((seen) => ({ ...seen }));
  }

  /** Starts counting anew. Requests that are still being answered count neither before nor after. */
  reset(): void {
    this.#seen = [];
    this.#tallies.clear();
    for (const upstream of this.upstreams) this.#tally(upstream);
  }

  #tally(upstream: string): Tally {
    const tally = this.#tallies.get(upstream) ?? {
      total: 0,
      inFlight: 0,
      maxInFlight: 0,
      endpoints: new Map<string, number>(),
      paths: new Map<string, number>(),
    };
    this.#tallies.set(upstream, tally);
    return tally;
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

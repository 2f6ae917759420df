import type { SandboxProgram } from '@radarr/tool-programs';
import type { KnownTitle } from './load/questions.js';

const DAY_MS = 86_400_000;

/** How far the api reads the lists of upstreams. */
const DEPTH = 100;
const PAGE = 20;
const TMDB_KEY = '0'.repeat(32);

/** An upstream's list, such as `tmdb movie day`: the titles' numbers at TMDB by rank; undefined where it knows none. */
export type DayLists = ReadonlyMap<string, readonly (number | undefined)[]>;

/** One day of the invented world, and when it was today. */
export interface WorldDay {
  readonly fromMs: number;
  /** Infinity: it is today. */
  toMs: number;
  readonly lists: DayLists;
  /** TMDB's offers in the US, by {@link titleName}: each as `subscription Netflix`. */
  readonly offers: ReadonlyMap<string, ReadonlySet<string>>;
}

export const titleName = ({ mediaType, tmdbId }: KnownTitle): string => `${mediaType} ${tmdbId}`;

/** What is right: what the upstreams said on each day, as they say it to anybody. */
export class World {
  readonly days: WorldDay[] = [];
  readonly titles = new Map<string, string>();
  private turning = false;

  constructor(
    private readonly sandbox: SandboxProgram,
    private readonly famous: readonly KnownTitle[],
  ) {}

  /** Whether a day has begun of which nothing is known yet. */
  get isTurning(): boolean {
    return this.turning;
  }

  /** Reads what today is like. */
  async begin(): Promise<void> {
    await Promise.all(
      this.famous.map(async (title) => {
        const { title: film, name } = await this.tmdb<{ title?: string; name?: string }>(
          `/${title.mediaType}/${title.tmdbId}`,
        );
        this.titles.set(titleName(title), film ?? name ?? '');
      }),
    );
    await this.read(Date.now());
  }

  /** Lets it be tomorrow. */
  async nextDay(): Promise<void> {
    const today = this.days.at(-1);
    const atMs = Date.now();
    this.turning = true;
    await this.sandbox.moveClock({ advanceMs: DAY_MS });
    if (today) today.toMs = Date.now();
    await this.read(atMs);
    this.turning = false;
  }

  private async read(fromMs: number): Promise<void> {
    const kinds = (['movie', 'tv'] as const).flatMap((kind) =>
      ['day', 'week'].map((window) => ({ kind, window })),
    );
    const [tmdb, trakt, offers] = await Promise.all([
      Promise.all(kinds.map(({ kind, window }) => this.tmdbList(kind, window))),
      Promise.all(kinds.map(({ kind, window }) => this.traktList(kind, window))),
      Promise.all(this.famous.map(async (title) => [titleName(title), await this.offersOf(title)] as const)),
    ]);
    const lists = new Map(
      kinds.flatMap(({ kind, window }, index) => [
        [`tmdb ${kind} ${window}`, tmdb[index] ?? []] as const,
        [`trakt ${kind} ${window}`, trakt[index] ?? []] as const,
      ]),
    );
    this.days.push({ fromMs, toMs: Infinity, lists, offers: new Map(offers) });
  }

  private async tmdbList(kind: string, window: string): Promise<number[]> {
    const pages = await Promise.all(
      Array.from({ length: DEPTH / PAGE }, (_, index) =>
        this.tmdb<{ results: { id: number }[] }>(`/trending/${kind}/${window}?page=${index + 1}`),
      ),
    );
    return pages.flatMap(({ results }) => results.map(({ id }) => id)).slice(0, DEPTH);
  }

  private async traktList(kind: 'movie' | 'tv', window: string): Promise<(number | undefined)[]> {
    const plural = kind === 'movie' ? 'movies' : 'shows';
    const path = window === 'day' ? `/${plural}/trending` : `/${plural}/watched/weekly`;
    const response = await fetch(`${this.sandbox.urls.trakt}${path}?limit=${DEPTH}`, {
      headers: { 'content-type': 'application/json', 'trakt-api-version': '2', 'trakt-api-key': 'judge' },
    });
    const rows = (await response.json()) as { movie?: TraktTitle; show?: TraktTitle }[];
    return rows.map(({ movie, show }) => (movie ?? show)?.ids.tmdb ?? undefined);
  }

  private async offersOf({ mediaType, tmdbId }: KnownTitle): Promise<ReadonlySet<string>> {
    const { results } = await this.tmdb<{ results: { US?: Record<string, unknown> } }>(
      `/${mediaType}/${tmdbId}/watch/providers`,
    );
    return new Set(
      Object.entries(results.US ?? {}).flatMap(([type, rows]) =>
        Array.isArray(rows)
          ? (rows as { provider_name: string }[]).map(
              ({ provider_name }) => `${type === 'flatrate' ? 'subscription' : type} ${provider_name}`,
            )
          : [],
      ),
    );
  }

  private async tmdb<Body>(path: string): Promise<Body> {
    const url = new URL(this.sandbox.urls.tmdb + path);
    url.searchParams.set('api_key', TMDB_KEY);
    const response = await fetch(url);
    if (response.status !== 200) throw new Error(`the sandbox answered ${response.status} to ${path}`);
    return (await response.json()) as Body;
  }
}

interface TraktTitle {
  readonly ids: { readonly tmdb?: number | null };
}

import type { TmdbClient } from '../client/tmdb-client.js';
import { titlePage, type TmdbTitlePage } from '../wire/title-page.js';

/** A client that can do only what it is given; anything else fails the spec. */
export function fakeClient(calls: Partial<TmdbClient>): TmdbClient {
  return new Proxy(calls as TmdbClient, {
    get: (given, name) => {
      if (Reflect.has(given, name)) return Reflect.get(given, name) as unknown;
      throw new Error(`The spec gave no ${String(name)}.`);
    },
  });
}

/** An answer of `discover` or of a search: one page of a list. */
export function discovered(
  rows: readonly Readonly<Record<string, unknown>>[],
  { pages = 1, fetchedAt = '2026-05-01T00:00:00.000Z' } = {},
): Awaited<ReturnType<TmdbClient['discover']>> {
  const body: TmdbTitlePage = titlePage.parse({
    page: 1,
    results: rows,
    total_pages: pages,
    total_results: rows.length,
  });
  return { body, status: 200, headers: {}, fetchedAt };
}

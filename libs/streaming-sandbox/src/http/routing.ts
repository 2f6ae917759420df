import createRouter, { type HTTPMethod } from 'find-my-way';

/** One place of a server: a method, a path with `{parameters}`, and what is done there. */
export interface Route<Work> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Such as `/3/movie/{movie_id}`. */
  readonly path: string;
  readonly work: Work;
}

/** What a path leads to. */
interface Match<Work> {
  readonly route: Route<Work>;
  /** The path's parameters, percent-decoded. */
  readonly params: Readonly<Record<string, string>>;
}

/** Finds routes by path. */
export interface Routes<Work> {
  /** HEAD finds what GET finds. */
  find(method: string, path: string): Match<Work> | undefined;
  /** What the path leads to under whichever method it has. */
  locate(path: string): Match<Work> | undefined;
}

/** Builds the routing table of a server. */
export function routing<Work>(routes: readonly Route<Work>[]): Routes<Work> {
  const router = createRouter({ ignoreTrailingSlash: true });
  for (const route of routes)
    router.on(route.method, route.path.replace(/\{(\w+)\}/g, ':$1'), nothingToCall, route);
  const find = (method: string, path: string): Match<Work> | undefined => {
    const found = router.find((method === 'HEAD' ? 'GET' : method) as HTTPMethod, path);
    if (!found) return undefined;
    return { route: found.store as Route<Work>, params: found.params as Record<string, string> };
  };
  const methods = [...new Set(routes.map((route) => route.method))];
  const locate = (path: string) => methods.flatMap((method) => find(method, path) ?? []).at(0);
  return { find, locate };
}

/** The router only looks up; the work is called by the server. */
function nothingToCall(): void {
  return undefined;
}

import { MethodNotAllowed } from '@radarr/streaming-nestjs';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** The addresses that need the key. */
const KEYED = /^\/(api\/streaming\/|metrics$)/;

/**
 * Answers a method that an address does not take with 405 and what it takes, where the address needs the key only to
 * callers who have it.
 * @param withoutKey why a request that does not show the key is refused; undefined when it does
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-15.5.6
 */
export function refuseOtherMethods(
  fastify: FastifyInstance,
  withoutKey: (request: FastifyRequest) => Promise<Error | undefined>,
): void {
  const routes = new Map<string, Route>();
  fastify.addHook('onRoute', ({ url, method }) => {
    const route = routes.get(url) ?? { path: pathOf(url), methods: new Set() };
    [method].flat().forEach((name) => route.methods.add(name));
    routes.set(url, route);
  });
  const refusalOf = async (request: FastifyRequest): Promise<Error | undefined> => {
    const path = request.url.replace(/[?#].*/, '');
    const allowed = [...routes.values()].filter((route) => route.path.test(path));
    if (allowed.length === 0) return undefined;
    const methods = new Set(allowed.flatMap((route) => [...route.methods]));
    const refusal = KEYED.test(path) ? await withoutKey(request) : undefined;
    return refusal ?? new MethodNotAllowed([...methods].sort());
  };
  // Before the body is read: its type and size do not matter to an address that takes none.
  fastify.addHook('onRequest', async (request) => {
    const refusal = request.is404 ? await refusalOf(request) : undefined;
    if (refusal) throw refusal;
  });
}

interface Route {
  readonly path: RegExp;
  readonly methods: Set<string>;
}

/** What a route's pattern matches: `:name` stands for one segment, `*` for the rest. */
function pathOf(pattern: string): RegExp {
  const literal = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(`^${literal.replaceAll(/:\w+/g, '[^/]+').replaceAll('*', '.*')}$`);
}

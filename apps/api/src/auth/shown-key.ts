import type { FastifyRequest } from 'fastify';

/** The API key that a request shows, right or wrong: header `X-Api-Key`, a Bearer token or query `apikey`. */
export function shownKey({ headers, query }: FastifyRequest): string | undefined {
  const header = headers['x-api-key'];
  if (typeof header === 'string') return header;
  const bearer = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return bearer;
  const { apikey } = query as { readonly apikey?: unknown };
  return typeof apikey === 'string' ? apikey : undefined;
}

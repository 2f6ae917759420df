import type { FastifyRequest } from 'fastify';

/** What a page sends with every change. A page of another origin cannot: browsers ask us first, and we never allow it. */
const OWN_HEADER = { name: 'x-requested-with', value: 'radarr-streaming' } as const;

/** Methods that change nothing. */
const READING = ['GET', 'HEAD'];

/** What browsers call a request of our own page, or of a person who typed the address. */
const OWN_SITES = ['same-origin', 'none'];

/**
 * Whether a request comes from a page of this server, as far as can be told: another port of the same host counts as
 * the same site, so the cookie alone does not show it.
 * @see https://www.w3.org/TR/fetch-metadata/
 */
export function isOfOwnPage(request: FastifyRequest): boolean {
  if (isOfOtherPage(request)) return false;
  return READING.includes(request.method) || request.headers[OWN_HEADER.name] === OWN_HEADER.value;
}

/** Whether the browser says that another origin's page has sent this. */
export function isOfOtherPage({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  return site !== undefined && !OWN_SITES.includes(site);
}

import type { Ask } from '../../http/ask.js';

/**
 * The key of a request: header `X-API-Key`, header `Authorization: Bearer`, or the older query `apiKey`, in this order.
 * Undefined without one.
 */
export function readKey({ headers, query }: Ask): string | undefined {
  const named = headers['x-api-key'];
  const bearer = /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  const key = (Array.isArray(named) ? named[0] : named) ?? bearer ?? query.get('apiKey') ?? '';
  return key.trim() === '' ? undefined : key.trim();
}

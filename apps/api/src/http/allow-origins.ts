import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** How long a browser may remember what it was allowed, in seconds. */
const REMEMBERED_SECONDS = 600;

/**
 * Lets pages of these origins ask with the API key. A session is never sent along: it is for this server's own pages.
 * @param origins none: pages of other origins may read nothing
 */
export async function allowOrigins(fastify: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  await fastify.register(cors, {
    origin: [...origins],
    credentials: false,
    methods: ['GET', 'HEAD', 'POST', 'DELETE'],
    allowedHeaders: ['authorization', 'content-type', 'if-none-match', 'x-api-key'],
    exposedHeaders: ['etag', 'retry-after', 'x-request-id'],
    maxAge: REMEMBERED_SECONDS,
    strictPreflight: false,
  });
}

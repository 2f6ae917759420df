import { InvalidInput } from '@radarr/streaming-core';
import type { FastifyInstance } from 'fastify';

/** Refuses a body that is `null` in JSON, which validation lets through as if there were none. */
export function refuseNullBodies(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', (request, _reply, done) => {
    done(request.body === null ? new InvalidInput('body', 'The body must be a JSON object.') : undefined);
  });
}

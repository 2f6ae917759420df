import type { FastifyReply } from 'fastify';

/** Says that the answer depends on a header of the request, beside those that were said before. */
export function varyBy(reply: FastifyReply, field: string): void {
  const said = reply.getHeader('vary');
  void reply.header('vary', said === undefined ? field : `${String(said)}, ${field}`);
}

import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Stopping } from '../runtime/stopping.js';

/**
 * Has connections end when the server stops, which else waits for their owners to go away: those over which nothing was
 * ever asked (browsers open some in advance, and Node counts one as idle only after its first request), and those whose
 * last answer is under way (it would leave them open for further requests).
 */
export function endConnectionsWhen(stopping: Stopping, fastify: FastifyInstance): void {
  const open = new Set<Socket>();
  fastify.server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  fastify.addHook('preClose', (done) => {
    stopping.begin();
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
    done();
  });
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (stopping.hasBegun) void reply.header('connection', 'close');
    done();
  });
}

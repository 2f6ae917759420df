import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyHttpOptions, FastifyInstance } from 'fastify';
import { callerAddress } from './caller-address.js';

/** How many connections one address may hold open. Browsers open six, and pools of programs some dozens. */
export const CONNECTIONS_PER_ADDRESS = 1_500;

/**
 * How long a caller may take, so that whoever dribbles holds nothing for long: its headers, its whole request, and the
 * silence in which an answer is not fetched.
 */
export const CONNECTION_TIMES = {
  requestTimeout: 30_000,
  connectionTimeout: 60_000,
  http: { headersTimeout: 10_000, connectionsCheckingInterval: 2_000 },
} as const satisfies FastifyHttpOptions<Server>;

/** Ends what an address opens beyond {@link CONNECTIONS_PER_ADDRESS}. Not for proxies, where all come from one. */
export function limitConnections(fastify: FastifyInstance): void {
  const open = new Map<string, number>();
  fastify.server.on('connection', (socket: Socket) => {
    const address = callerAddress({ ip: socket.remoteAddress ?? '' });
    const count = (open.get(address) ?? 0) + 1;
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left === 0) open.delete(address);
      else open.set(address, left);
    });
    if (count > CONNECTIONS_PER_ADDRESS) socket.destroy();
  });
}

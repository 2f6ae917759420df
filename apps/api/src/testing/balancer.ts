import {
  Agent,
  createServer,
  request,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** How often each replica is asked whether it is ready, in milliseconds. */
const LOOK_EVERY_MS = 200;

/**
 * A load balancer as operators have them: asks every replica whether it is ready, spreads requests over those that are,
 * keeps connections open between requests, and never asks a second one when the first fails.
 */
export class Balancer {
  private readonly agent = new Agent({ keepAlive: true });
  private readonly ready = new Map<string, boolean>();
  private readonly looking: NodeJS.Timeout;
  private turn = 0;

  private constructor(private readonly server: Server) {
    server.on('request', (incoming, outgoing) => this.forward(incoming, outgoing));
    this.looking = setInterval(() => void this.look(), LOOK_EVERY_MS);
  }

  static async start(): Promise<Balancer> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Balancer(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Takes a replica in, and resolves when it is found ready. */
  async add(replica: string): Promise<void> {
    this.ready.set(replica, false);
    while (!this.ready.get(replica)) await this.look();
  }

  remove(replica: string): void {
    this.ready.delete(replica);
  }

  async close(): Promise<void> {
    clearInterval(this.looking);
    this.agent.destroy();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async look(): Promise<void> {
    await Promise.all(
      [...this.ready.keys()].map(async (replica) => {
        const answer = await fetch(`${replica}/health/ready`).catch(() => undefined);
        await answer?.arrayBuffer();
        if (this.ready.has(replica)) this.ready.set(replica, answer?.ok === true);
      }),
    );
  }

  private forward(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const usable = [...this.ready].filter(([, ready]) => ready);
    const chosen = usable[this.turn++ % Math.max(usable.length, 1)]?.[0];
    if (chosen === undefined) {
      outgoing.writeHead(502).end('no replica is ready');
      return;
    }
    const { method, url, headers } = incoming;
    const asked = request(new URL(url ?? '/', chosen), { method, headers, agent: this.agent }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    asked.on('error', (error) => outgoing.writeHead(502).end(error.message));
    incoming.pipe(asked);
  }
}

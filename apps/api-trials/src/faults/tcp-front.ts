import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Stands before a server on a port of its own, and can be away: then connections to it are refused. */
export class TcpFront {
  private server: Server | undefined;
  private port = 0;
  private readonly sockets = new Set<Socket>();

  constructor(private readonly target: string) {}

  /** The target's address through this front. */
  get url(): string {
    const url = new URL(this.target);
    url.port = String(this.port);
    return url.href.replace(/\/$/, '');
  }

  /** Listens, on the same port each time. */
  async open(): Promise<void> {
    const { hostname, port } = new URL(this.target);
    this.server = createServer((near) => {
      const far = connect(Number(port), hostname);
      for (const [from, to] of [
        [near, far],
        [far, near],
      ] as const) {
        this.sockets.add(from);
        from.once('close', () => this.sockets.delete(from));
        from.on('error', () => to.destroy());
        from.pipe(to);
      }
    });
    await new Promise<void>((resolve) => this.server?.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** Is away, for those too who are connected. */
  async refuse(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    const { server } = this;
    this.server = undefined;
    if (server) await new Promise((resolve) => server.close(resolve));
  }
}

import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Where a server listens. */
export interface Target {
  readonly host: string;
  readonly port: number;
}

/** Both ends of one connection that goes through. */
interface Pair {
  readonly near: Socket;
  readonly far: Socket;
}

/** A way to a server that can be cut, at an address that stays the same. */
export class TcpProxy {
  private readonly pairs = new Set<Pair>();
  private isSilent = false;
  private listener: Server | undefined;
  private port = 0;

  private constructor(private readonly target: Target) {}

  static async to(target: Target): Promise<TcpProxy> {
    const proxy = new TcpProxy(target);
    await proxy.listen();
    return proxy;
  }

  get address(): Target {
    return { host: '127.0.0.1', port: this.port };
  }

  /** How many connections go through. */
  get connections(): number {
    return this.pairs.size;
  }

  /** Resets every connection; new ones are let through. */
  reset(): void {
    for (const { near, far } of this.pairs) {
      near.resetAndDestroy();
      far.resetAndDestroy();
    }
  }

  /** Lets nothing through any more, in neither direction, and closes nothing: as a network that loses every packet. */
  silence(): void {
    this.isSilent = true;
    for (const { near, far } of this.pairs) {
      near.pause();
      far.pause();
    }
  }

  /** Resets every connection, and refuses new ones. */
  refuse(): void {
    this.listener?.close();
    this.listener = undefined;
    this.reset();
  }

  /** All is well again: what was held back goes through. */
  async heal(): Promise<void> {
    this.isSilent = false;
    for (const { near, far } of this.pairs) {
      near.resume();
      far.resume();
    }
    if (!this.listener) await this.listen();
  }

  /** Ends everything. */
  close(): void {
    this.refuse();
  }

  private listen(): Promise<void> {
    const listener = createServer((near) => this.join(near));
    this.listener = listener;
    return new Promise((resolve, reject) => {
      listener.once('error', reject);
      listener.listen(this.port, '127.0.0.1', () => {
        this.port = (listener.address() as AddressInfo).port;
        resolve();
      });
    });
  }

  private join(near: Socket): void {
    const far = connect(this.target);
    const pair = { near, far };
    this.pairs.add(pair);
    this.forward(near, far);
    this.forward(far, near);
    const part = (): void => {
      this.pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.once('close', part);
    }
    if (this.isSilent) {
      near.pause();
      far.pause();
    }
  }

  private forward(from: Socket, to: Socket): void {
    from.on('data', (chunk: Buffer) => {
      if (to.write(chunk)) return;
      from.pause();
      to.once('drain', () => this.isSilent || from.resume());
    });
    from.once('end', () => to.end());
  }
}

import { Duplex } from 'node:stream';
import type { Engine } from './engine.js';

const TERMINATE = 'X'.charCodeAt(0);
const NO_BYTES = new Uint8Array(0);

/** What node-postgres takes for its network socket, over the embedded engine. */
export class EngineSocket extends Duplex {
  #greeted = false;

  /**
   * @param greeting statements that make the engine's one session new again: the engine keeps it when a client leaves
   */
  constructor(
    private readonly engine: Pick<Engine, 'exec'>,
    private readonly greeting: readonly string[],
  ) {
    super();
  }

  connect(): this {
    process.nextTick(() => this.emit('connect'));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  override _read(): void {
    // Answers are pushed as they come.
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    this._writev([{ chunk }], done);
  }

  override _writev(chunks: readonly { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    // "Terminate" would end the engine, not only this client.
    const messages = chunks.map(({ chunk }) => chunk).filter((chunk) => !this.#isTerminate(chunk));
    const leaving = messages.length < chunks.length;
    this.#run(messages).then(
      (bytes) => {
        if (this.destroyed) return;
        if (bytes.length > 0) this.push(bytes);
        if (leaving) this.push(null);
        done();
      },
      (error: unknown) => done(error as Error),
    );
  }

  override _final(done: () => void): void {
    this.push(null);
    done();
  }

  #isTerminate(chunk: Buffer): boolean {
    return this.#greeted && chunk[0] === TERMINATE;
  }

  async #run(messages: readonly Buffer[]): Promise<Uint8Array> {
    if (!this.#greeted) {
      this.#greeted = true;
      for (const statement of this.greeting) await this.engine.exec(simpleQuery(statement));
    }
    // A copy: node-postgres writes every message into one buffer that it uses again.
    return messages.length === 0 ? NO_BYTES : this.engine.exec(new Uint8Array(Buffer.concat(messages)));
  }
}

/** @see https://www.postgresql.org/docs/15/protocol-message-formats.html message `Query` */
function simpleQuery(statement: string): Uint8Array {
  const text = Buffer.from(`${statement}\0`);
  const message = new Uint8Array(5 + text.length);
  message[0] = 'Q'.charCodeAt(0);
  new DataView(message.buffer).setInt32(1, 4 + text.length);
  message.set(text, 5);
  return message;
}

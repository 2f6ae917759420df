import { Worker } from 'node:worker_threads';
import { StoreError } from '@radarr/streaming-core';
import type { Engine, EngineOptions } from './engine.js';
import type { EngineReply, EngineRequest } from './worker-messages.js';

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: StoreError) => void;
}

/** Runs the embedded server in a thread of its own, and survives that thread. */
export class WorkerEngine implements Engine {
  readonly #worker: Worker;
  readonly #exited: Promise<void>;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #stopped: StoreError | undefined;

  private constructor(worker: Worker, exited: Promise<void>, onStop: (error: StoreError) => void) {
    this.#worker = worker;
    this.#exited = exited;
    worker.on('message', (reply: EngineReply) => this.#receive(reply));
    void exited.then(() => {
      if (this.#stopped !== undefined) return;
      const error = new StoreError('The embedded database has stopped: its thread ended unexpectedly.');
      this.#stop(error);
      onStop(error);
    });
  }

  /**
   * Starts the thread and waits until its server answers.
   * @param onStop called once if the thread ends by itself later
   * @throws {StoreError} `STORE_ERROR` when it does not start
   */
  static async start(options: EngineOptions, onStop: (error: StoreError) => void): Promise<WorkerEngine> {
    const worker = new Worker(new URL('./engine-worker.js', import.meta.url), { workerData: options });
    let cause: unknown;
    // Without a listener the thread's error would end the whole program; what follows from it comes with 'exit'.
    worker.on('error', (error) => (cause = error));
    const exited = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
    const ready = new Promise<boolean>((resolve) => worker.once('message', () => resolve(true)));
    const started = await Promise.race([ready, exited.then(() => false)]);
    if (!started) throw new StoreError('The embedded database did not start.', { cause });
    return new WorkerEngine(worker, exited, onStop);
  }

  exec(messages: Uint8Array): Promise<Uint8Array> {
    if (this.#stopped !== undefined) return Promise.reject(this.#stopped);
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#waiting.set(id, { resolve, reject });
      this.#post({ type: 'exec', id, messages });
    });
  }

  async close(): Promise<void> {
    if (this.#stopped === undefined) {
      this.#stop(new StoreError('The embedded database is closed.'));
      this.#post({ type: 'close' });
    }
    await this.#exited;
  }

  async kill(): Promise<void> {
    this.#stop(new StoreError('The embedded database has stopped.'));
    await this.#worker.terminate();
  }

  #post(request: EngineRequest): void {
    this.#worker.postMessage(request);
  }

  #receive(reply: EngineReply): void {
    if (reply.type === 'ready') return;
    this.#waiting.get(reply.id)?.resolve(reply.bytes);
    this.#waiting.delete(reply.id);
  }

  #stop(error: StoreError): void {
    this.#stopped ??= error;
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
  }
}

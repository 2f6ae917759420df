import type { AvailabilityStore, StoredAvailability, TitleKey } from '@radarr/streaming-core';
import type { AvailabilityEvent } from './availability-events.js';

/** How many titles are written at a time: a burst of them must leave the database room for readers. */
const AT_A_TIME = 2;

/** Keeps what upstreams said, behind the answers: nobody waits for hundreds of rows to be written. */
export class OfferKeeper {
  private readonly waiting: { readonly title: TitleKey; readonly value: StoredAvailability }[] = [];
  private readonly writing = new Set<Promise<void>>();

  constructor(
    private readonly store: Pick<AvailabilityStore, 'replace'>,
    private readonly onEvent: (event: AvailabilityEvent) => void,
  ) {}

  /** Takes an answer to be kept. A store that fails is reported, no more: the cache still has it. */
  keep(title: TitleKey, value: StoredAvailability): void {
    this.waiting.push({ title, value });
    if (this.writing.size < AT_A_TIME) this.startWriting();
  }

  /** Waits until everything that was taken is kept. */
  async settled(): Promise<void> {
    while (this.writing.size > 0) await Promise.all(this.writing);
  }

  private startWriting(): void {
    const work = this.write();
    this.writing.add(work);
    void work.finally(() => this.writing.delete(work));
  }

  private async write(): Promise<void> {
    for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
      const { title, value } = next;
      await this.store.replace(title, value).catch((error: unknown) => {
        this.onEvent({ type: 'store-failed', title, error });
      });
    }
  }
}

import { titleKeyText, type AvailabilityStore, type Clock, type TitleKey } from '@radarr/streaming-core';

/** How often a title that is asked for again and again is noted. */
const NOTE_EVERY_MS = 10 * 60_000;

/** How many titles are remembered as noted. */
const REMEMBERED = 10_000;

/** Notes which titles people ask for, without writing at every request. */
export class RequestedTitles {
  private readonly noted = new Map<string, number>();

  constructor(
    private readonly store: Pick<AvailabilityStore, 'noteRequest'>,
    private readonly clock: Clock,
  ) {}

  /** @throws {StoreError} `STORE_ERROR` */
  async note(title: TitleKey): Promise<void> {
    const name = titleKeyText(title);
    const nowMs = this.clock();
    if (nowMs - (this.noted.get(name) ?? -Infinity) < NOTE_EVERY_MS) return;
    this.noted.delete(name);
    this.noted.set(name, nowMs);
    const [oldest] = this.noted.keys();
    if (this.noted.size > REMEMBERED && oldest !== undefined) this.noted.delete(oldest);
    await this.store.noteRequest(title);
  }
}

import { systemClock, type Clock } from '@radarr/streaming-core';
import type { RetiredSecretRepository } from '@radarr/streaming-database';
import { digestOf } from './dated-id.js';

/** How long what was read of a session is believed, in milliseconds: so long another replica may still take an ended one. */
export const LOOK_AGAIN_MS = 30_000;

/** At most so many sessions are remembered; then all are looked up anew. */
const REMEMBERED = 10_000;

/** Which sessions were ended before their time. The database knows; what it said lately is remembered. */
export class EndedSessions {
  private readonly known = new Map<string, { readonly ended: boolean; readonly until: number }>();

  constructor(
    private readonly retired: Pick<RetiredSecretRepository, 'retire' | 'isRetired'>,
    private readonly clock: Clock = systemClock,
  ) {}

  /**
   * Ends a session everywhere.
   * @param until when it would end by itself, in milliseconds since 1970
   * @throws {StoreError} `STORE_ERROR` when only this process knows of it
   */
  async end(id: string, until: number): Promise<void> {
    this.note(id, { ended: true, until });
    await this.retired.retire(digestOf('session', id), until);
  }

  /** Whether a session was ended. While the database is away a session that is signed is taken for good. */
  async has(id: string): Promise<boolean> {
    const known = this.known.get(id);
    if (known !== undefined && known.until > this.clock()) return known.ended;
    const ended = await this.retired.isRetired(digestOf('session', id)).catch(() => false);
    this.note(id, { ended, until: this.clock() + LOOK_AGAIN_MS });
    return ended;
  }

  private note(id: string, state: { readonly ended: boolean; readonly until: number }): void {
    if (this.known.size >= REMEMBERED) this.known.clear();
    this.known.set(id, state);
  }
}

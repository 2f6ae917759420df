import { systemClock, type Clock } from '@radarr/streaming-core';
import { newId, wholeSeconds } from './dated-id.js';
import type { EndedSessions } from './ended-sessions.js';
import {
  LONGEST_SESSION_MS,
  readSession,
  sessionEnd,
  writeSession,
  type SessionText,
} from './session-text.js';
import { SignedText } from './signed-text.js';

const DAY_MS = 86_400_000;

/** How old a session becomes before it is renewed, in milliseconds. */
export const RENEWED_AFTER_MS = DAY_MS;

/** A session as its owner holds it. */
export interface Session {
  /** What the cookie holds. */
  readonly cookie: string;
  /** In milliseconds since 1970. */
  readonly expiresAt: number;
}

/**
 * People who have signed in. A session is a signed text that its owner keeps: replicas with the same API key know it,
 * restarts do not end it, and another API key ends them all.
 */
export class Sessions {
  private readonly signed: SignedText;

  constructor(
    apiKey: string,
    private readonly ended: EndedSessions,
    private readonly clock: Clock = systemClock,
  ) {
    this.signed = new SignedText(apiKey, 'session');
  }

  /** A new session. */
  begin(): Session {
    const now = wholeSeconds(this.clock());
    return this.issue({ id: newId(), at: now, begunAt: now });
  }

  /** The session that a cookie holds; undefined when it was not signed here, is over, or was ended. */
  async read(cookie: string | undefined): Promise<Session | undefined> {
    const known = this.open(cookie);
    if (cookie === undefined || known === undefined || (await this.ended.has(known.id))) return undefined;
    return { cookie, expiresAt: sessionEnd(known) };
  }

  /** The same session with more life before it, when it is old enough for that; else undefined. */
  renewed(cookie: string | undefined): Session | undefined {
    const known = this.open(cookie);
    if (known === undefined || this.clock() - known.at < RENEWED_AFTER_MS) return undefined;
    return this.issue({ ...known, at: wholeSeconds(this.clock()) });
  }

  /**
   * Ends a session, with all that it was renewed to. What is no session is none.
   * @throws {StoreError} `STORE_ERROR` when the other replicas could not be told
   */
  async end(cookie: string | undefined): Promise<void> {
    const known = this.open(cookie);
    if (known) await this.ended.end(known.id, known.begunAt + LONGEST_SESSION_MS);
  }

  private issue(text: SessionText): Session {
    return { cookie: this.signed.sign(writeSession(text)), expiresAt: sessionEnd(text) };
  }

  private open(cookie: string | undefined): SessionText | undefined {
    const text = cookie === undefined ? undefined : this.signed.open(cookie);
    const known = text === undefined ? undefined : readSession(text);
    return known && sessionEnd(known) > this.clock() ? known : undefined;
  }
}

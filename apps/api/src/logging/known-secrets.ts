import type { Environment } from '../config/environment.js';

/** Shorter ones would be found in innocent words, and are refused for our own keys anyway. */
const SHORTEST = 8;

const MASK = '[redacted]';

const KEYS = [
  'STREAMING_API_KEY',
  'STREAMING_SECRET_KEY',
  'STREAMING_SECRET_KEYS_EARLIER',
  'TMDB_API_KEY',
  'TRAKT_CLIENT_ID',
  'TRAKT_CLIENT_SECRET',
  'WATCHMODE_API_KEY',
] as const satisfies readonly (keyof Environment)[];

const ADDRESSES = ['DATABASE_URL', 'REDIS_URL'] as const satisfies readonly (keyof Environment)[];

/**
 * Everything that must never be read in what this process prints. The last net: whoever writes a line leaves secrets out,
 * but a library's error may hold more than its message.
 */
export class KnownSecrets {
  private readonly texts = new Set<string>();

  constructor(environment: Environment) {
    for (const name of KEYS) environment[name]?.split(',').forEach((key) => this.add(key));
    for (const name of ADDRESSES) this.add(passwordIn(environment[name]));
  }

  /** Notes one that was made or read after the start. */
  add(secret: string | undefined): void {
    if (secret === undefined || secret.length < SHORTEST) return;
    this.texts.add(secret);
    this.texts.add(encodeURIComponent(secret));
    this.texts.add(JSON.stringify(secret).slice(1, -1));
  }

  /** The text without any of them. */
  mask(text: string): string {
    let masked = text;
    for (const secret of this.texts) masked = masked.replaceAll(secret, MASK);
    return masked;
  }
}

/** With what stands around it, since a password may be an ordinary word. */
const passwordIn = (url: string | undefined): string | undefined => /:[^:@/]+@/.exec(url ?? '')?.[0];

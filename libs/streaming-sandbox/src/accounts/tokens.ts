import { newSecret } from './secret-text.js';

/** What an application gets to act for a person. */
export interface TokenPair {
  readonly accessToken: string;
  /** Good for one refresh. */
  readonly refreshToken: string;
  /** In seconds since 1970, by the sandbox's clock. */
  readonly createdAt: number;
  readonly expiresInSeconds: number;
}

/** One approval: all tokens that descend from it end together when one of them is revoked. */
interface Session {
  readonly clientId: string;
}

interface Access {
  readonly session: Session;
  /** In milliseconds of the sandbox's time. */
  readonly expiresAt: number;
}

/** The tokens that are out. */
export class Tokens {
  #access = new Map<string, Access>();
  #refresh = new Map<string, Session>();
  #remembered: { readonly access: Map<string, Access>; readonly refresh: Map<string, Session> } | undefined;

  /**
   * @param lifeSeconds how long an access token is good for; a refresh token is until it is used
   * @param now the sandbox's time
   */
  constructor(
    private readonly lifeSeconds: number,
    private readonly now: () => number,
  ) {}

  /** The first tokens of an approval. */
  grant(clientId: string): TokenPair {
    return this.#issue({ clientId });
  }

  /** New tokens for a refresh token, which is used up; undefined when it is not good. The old access token stays good. */
  refresh(refreshToken: string, clientId: string): TokenPair | undefined {
    const session = this.#refresh.get(refreshToken);
    if (session?.clientId !== clientId) return undefined;
    this.#refresh.delete(refreshToken);
    return this.#issue(session);
  }

  /** Ends the session that an access or refresh token belongs to; false when there is none. */
  revoke(token: string, clientId: string): boolean {
    const session = this.#access.get(token)?.session ?? this.#refresh.get(token);
    if (session?.clientId !== clientId) return false;
    for (const [each, access] of this.#access) if (access.session === session) this.#access.delete(each);
    for (const [each, owner] of this.#refresh) if (owner === session) this.#refresh.delete(each);
    return true;
  }

  /** Whether an access token is good now. */
  isGood(accessToken: string): boolean {
    const access = this.#access.get(accessToken);
    return access !== undefined && this.now() < access.expiresAt;
  }

  /** Ends every session. */
  clear(): void {
    this.#access.clear();
    this.#refresh.clear();
  }

  /** Notes which tokens are out, for {@link recall}. */
  remember(): void {
    this.#remembered = { access: new Map(this.#access), refresh: new Map(this.#refresh) };
  }

  /** Makes the tokens good again that were when they were last remembered, and no others. Without that: does nothing. */
  recall(): void {
    if (!this.#remembered) return;
    this.#access = new Map(this.#remembered.access);
    this.#refresh = new Map(this.#remembered.refresh);
  }

  #issue(session: Session): TokenPair {
    const createdAt = Math.floor(this.now() / 1000);
    const pair = {
      accessToken: newSecret(),
      refreshToken: newSecret(),
      createdAt,
      expiresInSeconds: this.lifeSeconds,
    };
    this.#access.set(pair.accessToken, { session, expiresAt: (createdAt + this.lifeSeconds) * 1000 });
    this.#refresh.set(pair.refreshToken, session);
    return pair;
  }
}

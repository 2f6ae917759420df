import {
  UpstreamAuth,
  UpstreamRequest,
  UpstreamUnavailable,
  type AccountAccess,
  type AccountTokens,
  type DevicePoll,
  type FailedCode,
} from '@radarr/streaming-core';

const iso = (ms: number): string => new Date(ms).toISOString();

interface KnownCode {
  readonly userCode: string;
  readonly endsAtMs: number;
  decision: 'pending' | 'approved' | FailedCode;
}

/** An upstream's accounts in memory: codes by a clock, refresh tokens that are good once. It can fail on command. */
export class AccountWorld implements AccountAccess {
  readonly lifeMs = 7 * 86_400_000;
  readonly intervalMs = 5_000;
  /** Everything secret that was ever given out. */
  readonly secrets: string[] = [];
  readonly counts = { polls: 0, refreshed: 0, refused: 0, revoked: 0 };
  /**
   * What the next calls do instead of answering. `late`: they do their work, and then fail all the same. `refusing`: they
   * fail as if they were wrongly made.
   */
  fault: 'none' | 'away' | 'late' | 'refusing' = 'none';
  slowDowns = 0;
  private readonly codes = new Map<string, KnownCode>();
  private readonly access = new Map<string, { readonly endsAtMs: number; readonly refreshToken: string }>();
  private readonly refreshes = new Set<string>();
  private made = 0;

  constructor(private readonly clock: () => number) {}

  approve(userCode: string): void {
    this.decide(userCode, 'approved');
  }

  deny(userCode: string): void {
    this.decide(userCode, 'denied');
  }

  /** The person takes back what was approved. */
  shutOut(): void {
    this.access.clear();
    this.refreshes.clear();
  }

  /** The refresh tokens that are still good. */
  get goodRefreshTokens(): readonly string[] {
    return [...this.refreshes];
  }

  requestCode() {
    return this.answer(() => {
      const deviceCode = this.secret('device');
      const userCode = `CODE${this.made}`;
      const endsAtMs = this.clock() + 600_000;
      this.codes.set(deviceCode, { userCode, endsAtMs, decision: 'pending' });
      const verificationUrl = 'https://auth.example/activate';
      return { deviceCode, userCode, verificationUrl, expiresAt: iso(endsAtMs), intervalMs: this.intervalMs };
    });
  }

  poll(deviceCode: string): Promise<DevicePoll> {
    this.counts.polls += 1;
    return this.answer((): DevicePoll => {
      const code = this.codes.get(deviceCode);
      if (!code) return { outcome: 'unknown' };
      if (code.endsAtMs <= this.clock()) return { outcome: 'expired' };
      if (this.slowDowns > 0) {
        this.slowDowns -= 1;
        return { outcome: 'slow-down' };
      }
      if (code.decision !== 'approved') return { outcome: code.decision };
      code.decision = 'used';
      return { outcome: 'granted', tokens: this.tokens() };
    });
  }

  refresh(refreshToken: string): Promise<AccountTokens | undefined> {
    return this.answer(() => {
      if (!this.refreshes.delete(refreshToken)) {
        this.counts.refused += 1;
        return undefined;
      }
      this.counts.refreshed += 1;
      return this.tokens();
    });
  }

  revoke(accessToken: string): Promise<void> {
    return this.answer(() => {
      this.counts.revoked += 1;
      this.refreshes.delete(this.access.get(accessToken)?.refreshToken ?? '');
      this.access.delete(accessToken);
    });
  }

  userName(accessToken: string): Promise<string | undefined> {
    return this.answer(() => {
      this.require(accessToken);
      return 'sean';
    });
  }

  /** Throws as an upstream does that does not take a token. */
  require(accessToken: string): void {
    if ((this.access.get(accessToken)?.endsAtMs ?? 0) <= this.clock())
      throw new UpstreamAuth('trakt', 'not taken');
  }

  private tokens(): AccountTokens {
    const accessToken = this.secret('access');
    const refreshToken = this.secret('refresh');
    const nowMs = this.clock();
    this.access.set(accessToken, { endsAtMs: nowMs + this.lifeMs, refreshToken });
    this.refreshes.add(refreshToken);
    return { accessToken, refreshToken, issuedAt: iso(nowMs), expiresAt: iso(nowMs + this.lifeMs) };
  }

  private secret(kind: string): string {
    this.made += 1;
    const secret = `${kind}-s3cret-${this.made}`;
    this.secrets.push(secret);
    return secret;
  }

  private decide(userCode: string, decision: KnownCode['decision']): void {
    const code = [...this.codes.values()].find((one) => one.userCode === userCode);
    if (code) code.decision = decision;
  }

  private async answer<T>(make: () => T): Promise<T> {
    await Promise.resolve();
    if (this.fault === 'away') throw new UpstreamUnavailable('trakt', 'trakt is away.');
    if (this.fault === 'refusing') throw new UpstreamRequest('trakt', 'trakt answered with HTTP 400.');
    const made = make();
    if (this.fault === 'late') throw new UpstreamUnavailable('trakt', 'trakt answered too late.');
    return made;
  }
}

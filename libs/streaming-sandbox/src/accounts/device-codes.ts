import { SandboxInputError } from '../sandbox-input-error.js';
import { newSecret, newUserCode } from './secret-text.js';

/** How long codes live and how often they may be asked for. */
export interface CodeTerms {
  readonly codeSeconds: number;
  readonly pollSeconds: number;
}

/** A code as an application gets it. */
export interface DeviceCode {
  readonly deviceCode: string;
  readonly userCode: string;
}

/** Which code an application asks for. */
export interface CodeQuestion {
  readonly deviceCode: string;
  readonly clientId: string;
}

/** What came of a code. `approved` is told once. */
export type CodeOutcome = 'approved' | 'pending' | 'too-fast' | 'unknown' | 'used' | 'denied' | 'expired';

interface KnownCode extends DeviceCode {
  readonly clientId: string;
  /** In milliseconds of the sandbox's time. */
  readonly expiresAt: number;
  status: 'pending' | 'approved' | 'denied' | 'used';
  polledAt: number;
}

/** Requests of equal distance do not arrive so: a poll may be early by this part of the interval. */
const FORGIVEN_PART = 0.1;

/** The codes by which people let applications in. */
export class DeviceCodes {
  readonly #codes = new Map<string, KnownCode>();

  /** @param now the sandbox's time */
  constructor(
    private readonly terms: CodeTerms,
    private readonly now: () => number,
  ) {}

  /** Gives an application a code. */
  issue(clientId: string): DeviceCode {
    const code: KnownCode = {
      deviceCode: newSecret(),
      userCode: newUserCode(),
      clientId,
      expiresAt: this.now() + this.terms.codeSeconds * 1000,
      status: 'pending',
      polledAt: -Infinity,
    };
    this.#codes.set(code.deviceCode, code);
    return code;
  }

  /**
   * What came of a code. Whoever asks sooner than the interval after the question before hears nothing else, even if
   * that one came too soon itself.
   */
  poll({ deviceCode, clientId }: CodeQuestion): CodeOutcome {
    const code = this.#codes.get(deviceCode);
    if (code?.clientId !== clientId) return 'unknown';
    if (code.status === 'used' || code.status === 'denied') return code.status;
    if (this.#expired(code)) return 'expired';
    if (this.#askedTooSoon(code)) return 'too-fast';
    if (code.status === 'pending') return 'pending';
    code.status = 'used';
    return 'approved';
  }

  /**
   * The person's answer to a code.
   * @throws {SandboxInputError} when no such code waits for one
   */
  decide(userCode: string, decision: 'approved' | 'denied'): void {
    const typed = userCode.trim().toUpperCase();
    const code = [...this.#codes.values()].find((each) => each.userCode === typed);
    if (!code) throw new SandboxInputError(`there is no code "${userCode}"`);
    if (code.status !== 'pending') throw new SandboxInputError(`the code "${typed}" was answered already`);
    if (this.#expired(code)) throw new SandboxInputError(`the code "${typed}" has expired`);
    code.status = decision;
  }

  #expired({ expiresAt }: KnownCode): boolean {
    return this.now() >= expiresAt;
  }

  #askedTooSoon(code: KnownCode): boolean {
    const age = this.now() - code.polledAt;
    code.polledAt = this.now();
    return age >= 0 && age < this.terms.pollSeconds * 1000 * (1 - FORGIVEN_PART);
  }
}

import { systemClock, type Clock } from '@radarr/streaming-core';
import type { RetiredSecretRepository } from '@radarr/streaming-database';
import { digestOf, newId, readDatedId, writeDatedId } from './dated-id.js';
import { SignedText } from './signed-text.js';

const PURPOSE = 'sign-in link';

/** How long a token is good, in milliseconds. */
export const SIGN_IN_TOKEN_LIFE_MS = 15 * 60_000;

/** Tokens that sign somebody in once. Nothing is stored before one is used, and every replica knows them all. */
export class SignInTokens {
  private readonly signed: SignedText;

  constructor(
    apiKey: string,
    private readonly retired: Pick<RetiredSecretRepository, 'retire'>,
    private readonly clock: Clock = systemClock,
  ) {
    this.signed = new SignedText(apiKey, PURPOSE);
  }

  /** A new token, good once and for {@link SIGN_IN_TOKEN_LIFE_MS}. */
  issue(): string {
    return this.signed.sign(writeDatedId({ id: newId(), at: this.clock() + SIGN_IN_TOKEN_LIFE_MS }));
  }

  /**
   * Uses a token up.
   * @returns whether it was good: of all who try at once, on whatever replica, one is told so
   * @throws {StoreError} `STORE_ERROR`
   */
  async redeem(token: string): Promise<boolean> {
    const text = this.signed.open(token);
    if (text === undefined) return false;
    const { id, at: endsAt } = readDatedId(text);
    return endsAt > this.clock() && this.retired.retire(digestOf(PURPOSE, id), endsAt);
  }
}

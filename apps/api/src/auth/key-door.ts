import { Inject, Injectable, UnauthorizedException } from '@nestjs/common';
import { TooManyRequests } from '@radarr/streaming-nestjs';
import type { FastifyRequest } from 'fastify';
import { callerAddress } from '../http/caller-address.js';
import { API_KEY } from '../runtime/tokens.js';
import type { ApiKey } from './api-key.js';
import { KeyAttempts } from './key-attempts.js';
import { isSameText } from './same-text.js';

/** Where every API key is looked at that anybody shows, wherever it stands in a request. */
@Injectable()
export class KeyDoor {
  constructor(
    @Inject(API_KEY) private readonly apiKey: ApiKey,
    private readonly attempts: KeyAttempts,
  ) {}

  /** Why a key is refused; undefined when it is the right one. */
  refusalOf(request: FastifyRequest, key: string): Error | undefined {
    const address = callerAddress(request);
    const verdict = this.attempts.judge(address, () => isSameText(key, this.apiKey.value));
    if (verdict === 'right') return undefined;
    if (verdict === 'wrong') {
      return new UnauthorizedException(
        'This API key is not the right one. It is printed when the server starts.',
      );
    }
    const seconds = this.attempts.retryAfterSeconds(address);
    return new TooManyRequests(
      `Too many wrong API keys came from this address: none is looked at for ${Math.ceil(seconds / 60)} minutes. Who is signed in stays so, and the link that the server prints signs one in.`,
      seconds,
    );
  }

  /** Notes that somebody at the request's address was let in by something else than the key. */
  prove(request: FastifyRequest): void {
    this.attempts.prove(callerAddress(request));
  }
}

import { Inject, Injectable, UnauthorizedException } from '@nestjs/common';
import { TooManyRequests } from '@radarr/streaming-nestjs';
import type { FastifyRequest } from 'fastify';
import { AuditLog } from '../audit/audit-log.js';
import { byRequest } from '../audit/author.js';
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
    private readonly audit: AuditLog,
  ) {}

  /** Why a key is refused; undefined when it is the right one. */
  refusalOf(request: FastifyRequest, key: string): Error | undefined {
    const address = callerAddress(request);
    const verdict = this.attempts.judge(address, () => isSameText(key, this.apiKey.value));
    if (verdict === 'right') return undefined;
    if (verdict === 'wrong') {
      this.auditWrong(request, address);
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

  /** Told for each, since there are few before the address is locked. */
  private auditWrong(request: FastifyRequest, address: string): void {
    const author = byRequest(request, { kind: 'unknown' });
    this.audit.write({ event: 'key.refused', outcome: 'refused' }, author);
    if (this.attempts.isLocked(address)) {
      this.audit.write({ event: 'access.locked_out', outcome: 'refused' }, author);
    }
  }

  /** Notes that somebody at the request's address was let in by something else than the key. */
  prove(request: FastifyRequest): void {
    this.attempts.prove(callerAddress(request));
  }
}

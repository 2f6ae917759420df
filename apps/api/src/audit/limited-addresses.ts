import { systemClock, type Clock } from '@radarr/streaming-core';
import type { FastifyRequest } from 'fastify';
import { callerAddress } from '../http/caller-address.js';
import { CountedTimes } from '../http/counted-times.js';
import type { AuditLog } from './audit-log.js';
import { byRequest } from './author.js';

const MINUTE_MS = 60_000;

/** Writes which addresses ask too often: each once a minute, however often it goes on. */
export class LimitedAddresses {
  private readonly refused: CountedTimes;

  constructor(
    private readonly audit: Pick<AuditLog, 'write'>,
    clock: Clock = systemClock,
  ) {
    this.refused = new CountedTimes(MINUTE_MS, clock);
  }

  /** To be called with every request that is refused for that. */
  note(request: FastifyRequest): void {
    if (this.refused.add(callerAddress(request)) > 1) return;
    this.audit.write(
      { event: 'access.rate_limited', outcome: 'refused' },
      byRequest(request, { kind: 'unknown' }),
    );
  }
}

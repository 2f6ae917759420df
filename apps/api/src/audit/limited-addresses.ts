import { systemClock, type Clock } from '@radarr/streaming-core';
import type { FastifyRequest } from 'fastify';
import type { AuditLog } from './audit-log.js';
import { byRequest } from './author.js';

const MINUTE_MS = 60_000;

/** At most so many addresses are remembered; then each may be written once more. */
const REMEMBERED = 10_000;

/** Writes which addresses ask too often: each once a minute, however often it goes on. */
export class LimitedAddresses {
  private readonly until = new Map<string, number>();

  constructor(
    private readonly audit: Pick<AuditLog, 'write'>,
    private readonly clock: Clock = systemClock,
  ) {}

  /** To be called with every request that is refused for that. */
  note(request: FastifyRequest): void {
    const now = this.clock();
    if ((this.until.get(request.ip) ?? 0) > now) return;
    if (this.until.size >= REMEMBERED) this.until.clear();
    this.until.set(request.ip, now + MINUTE_MS);
    this.audit.write(
      { event: 'access.rate_limited', outcome: 'refused' },
      byRequest(request, { kind: 'unknown' }),
    );
  }
}

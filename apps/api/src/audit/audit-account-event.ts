import type { AccountEvent } from '@radarr/streaming-aggregation';
import type { AuditLog } from './audit-log.js';

/** Writes what the server found out of an account by itself; what somebody asked for is written where it is asked. */
export function auditAccountEvent(audit: AuditLog, event: AccountEvent): void {
  const { type, upstream } = event;
  if (type === 'account-connected') {
    audit.write({ event: 'account.connected', outcome: 'ok', told: { upstream } });
  } else if (type === 'code-ended') {
    const told = { upstream, reason: event.outcome };
    audit.write({ event: 'account.connect_ended', outcome: 'failed', told });
  } else if (type === 'account-broken') {
    audit.write({ event: 'account.broken', outcome: 'failed', told: { upstream, reason: event.reason } });
  }
}

import type { SyncResult } from '../id-map/id-map-sync.js';
import type { AuditLog } from './audit-log.js';

/** Writes that the id map was taken over, unless it was the one that was there. */
export function auditIdMap(audit: AuditLog, result: SyncResult, by: 'job' | 'command'): void {
  if (result.outcome === 'unchanged') return;
  audit.write({ event: 'id_map.replaced', outcome: 'ok', told: { by, rows: result.report.rows } });
}

import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import { auditIdMap } from '../audit/audit-id-map.js';
import { IdMapSync } from '../id-map/id-map-sync.js';
import { syncDetail } from '../id-map/sync-detail.js';
import type { Runtime } from '../runtime/runtime.js';
import { RUNTIME } from '../runtime/tokens.js';
import type { Job, JobDetail } from './job.js';

/** Takes over Watchmode's daily id map, by which its answers cost one credit instead of two. */
@Injectable()
export class IdMapJob implements Job {
  readonly name = 'id-map';
  readonly everySeconds: number;

  constructor(
    private readonly idMap: IdMapSync,
    @Inject(RUNTIME) { environment }: Runtime,
    private readonly audit: AuditLog,
  ) {
    // Without Watchmode nobody would use the map.
    this.everySeconds = environment.WATCHMODE_API_KEY === undefined ? 0 : environment.JOB_ID_MAP_SECONDS;
  }

  async run(signal: AbortSignal): Promise<JobDetail> {
    const result = await this.idMap.sync({ signal });
    auditIdMap(this.audit, result, 'job');
    return syncDetail(result);
  }
}

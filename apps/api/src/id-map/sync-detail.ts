import type { SyncResult } from './id-map-sync.js';

/** What a synchronisation came to, in figures and short texts. */
export function syncDetail(result: SyncResult) {
  if (result.outcome === 'unchanged') return { outcome: 'unchanged' };
  const { imported, report } = result;
  return {
    outcome: 'imported',
    rows: report.rows,
    inserted: imported.inserted,
    changed: imported.changed,
    confirmed: imported.confirmed,
    duplicates: imported.duplicates,
    without_tmdb_id: report.withoutTmdbId,
    bad_rows: report.bad,
    bad_row_lines: report.badRows.map(({ line, reason }) => `line ${line}: ${reason}`),
  };
}

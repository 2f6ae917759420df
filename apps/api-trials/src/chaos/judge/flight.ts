import type { Observation } from '../load/send-once.js';
import type { Complaint } from './tally.js';

/** What a caller hears who comes to a process that is gone. */
const REFUSED = new Set(['ECONNREFUSED', 'ECONNRESET']);

/** How a request without an answer is to be taken: something wrong, or the fate of its process. */
export function complaintAboutFailure({
  method,
  target,
  life,
  sentAtMs,
  endedAtMs,
  failure,
}: Observation): Complaint {
  const { ending } = life;
  const what = `${method} ${target} on replica ${life.replica + 1}: ${String(failure)} after ${endedAtMs - sentAtMs} ms`;
  if (!ending || endedAtMs < ending.atMs) return `${what}, of a process that nobody had ended`;
  // One that is killed can promise nothing; one that is asked to end must answer what it was asked before.
  if (ending.signal === 'SIGKILL') return undefined;
  if (sentAtMs < ending.atMs) return `${what}, in flight at a SIGTERM`;
  return REFUSED.has(failure ?? '') ? undefined : `${what}, after a SIGTERM`;
}

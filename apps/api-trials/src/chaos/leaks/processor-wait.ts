import { readdirSync, readFileSync } from 'node:fs';

/**
 * For how long that thread of a process which waited longest could have gone on since its start and had to wait for a
 * processor, in milliseconds. On a machine that runs nothing else it is next to nothing.
 */
export function processorWaitMs(pid: number): number {
  const folder = `/proc/${pid}/task`;
  const waits = readdirSync(folder).map((thread) =>
    Number(readFileSync(`${folder}/${thread}/schedstat`, 'utf8').split(' ')[1]),
  );
  return Math.round(Math.max(0, ...waits) / 1_000_000);
}

import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** What a process holds, as the system sees it. */
export interface ProcessFigures {
  /** Open files of all kinds. */
  readonly files: number;
  /** Those of them that are sockets. */
  readonly sockets: number;
  /** Memory that is not swapped out, in megabytes. */
  readonly residentMb: number;
}

/** What a process holds now. @throws when it is gone */
export function figuresOf(pid: number): ProcessFigures {
  const folder = `/proc/${pid}/fd`;
  const open = readdirSync(folder).flatMap((number) => {
    try {
      return [readlinkSync(`${folder}/${number}`)];
    } catch {
      // It was closed while it was looked at.
      return [];
    }
  });
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return {
    files: open.length,
    sockets: open.filter((target) => target.startsWith('socket:')).length,
    residentMb: Math.round(Number(kilobytes) / 1024),
  };
}

/** A server that all api processes share. */
export type Shared = 'postgres' | 'redis';

/** How a way to a server is cut: every connection reset; nothing said any more on any; nothing new let in either. */
export type CutKind = 'reset' | 'silence' | 'refuse';

/** Something that goes wrong. */
export type Fault =
  /** Kill -9, or SIGTERM, and a new start of the same replica after a while. */
  | { readonly kind: 'kill' | 'terminate'; readonly replica: number; readonly downMs: number }
  /** SIGSTOP, and SIGCONT after a while. */
  | { readonly kind: 'pause'; readonly replica: number; readonly ms: number }
  | {
      readonly kind: 'cut';
      readonly server: Shared;
      readonly how: CutKind;
      /** Whose way it is; absent: everybody's. */
      readonly replica?: number;
      readonly ms: number;
    }
  /** Kill -9, and a new start, empty, after a while. */
  | { readonly kind: 'kill-redis'; readonly downMs: number }
  | { readonly kind: 'restart-postgres' };

/** A fault, and how long all is well before it. */
export interface ScheduledFault {
  readonly afterMs: number;
  readonly fault: Fault;
}

/** A fault in words, such as `pause replica 2 for 3.1 s`. */
export function toldFault(fault: Fault): string {
  switch (fault.kind) {
    case 'kill':
      return `kill -9 replica ${fault.replica + 1}, start it after ${seconds(fault.downMs)}`;
    case 'terminate':
      return `SIGTERM to replica ${fault.replica + 1}, start it after ${seconds(fault.downMs)}`;
    case 'pause':
      return `pause replica ${fault.replica + 1} for ${seconds(fault.ms)}`;
    case 'cut':
      return `${fault.how} ${fault.server} for ${whose(fault.replica)}, ${seconds(fault.ms)}`;
    case 'kill-redis':
      return `kill -9 Redis, start it after ${seconds(fault.downMs)}`;
    case 'restart-postgres':
      return 'restart PostgreSQL';
  }
}

const whose = (replica: number | undefined): string =>
  replica === undefined ? 'all' : `replica ${replica + 1}`;

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

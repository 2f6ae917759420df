import { setTimeout as sleep } from 'node:timers/promises';
import { restartPostgres, type OwnRedis } from '@radarr/tool-programs';
import type { Replica } from '../replica.js';
import type { Fault, Shared } from './fault.js';
import type { TcpProxy } from './tcp-proxy.js';

/** The ways of one replica. */
export type Ways = Readonly<Record<Shared, TcpProxy>>;

/** What faults are done to. */
export interface Victims {
  readonly replicas: readonly Replica[];
  /** One for each replica. */
  readonly ways: readonly Ways[];
  readonly redis: OwnRedis;
}

/** Does a fault and undoes it. Resolves when nothing is wrong any more but what the system has to mend itself. */
export async function inject(fault: Fault, victims: Victims): Promise<void> {
  switch (fault.kind) {
    case 'kill':
    case 'terminate': {
      const replica = replicaAt(victims, fault.replica);
      await replica.end(fault.kind === 'kill' ? 'SIGKILL' : 'SIGTERM');
      await sleep(fault.downMs);
      return replica.start();
    }
    case 'pause': {
      const replica = replicaAt(victims, fault.replica);
      replica.pause();
      await sleep(fault.ms);
      replica.resume();
      return;
    }
    case 'cut': {
      const { server, how, replica, ms } = fault;
      const cut = victims.ways.flatMap((ways, index) =>
        replica === undefined || replica === index ? [ways[server]] : [],
      );
      for (const way of cut) way[how]();
      // Connections that were reset may come back at once.
      if (how !== 'reset') await sleep(ms);
      await Promise.all(cut.map((way) => way.heal()));
      return;
    }
    case 'kill-redis':
      await victims.redis.kill();
      await sleep(fault.downMs);
      return victims.redis.start();
    case 'restart-postgres':
      return restartPostgres();
  }
}

function replicaAt({ replicas }: Victims, number: number): Replica {
  const replica = replicas[number];
  if (!replica) throw new Error(`there is no replica ${number}`);
  return replica;
}

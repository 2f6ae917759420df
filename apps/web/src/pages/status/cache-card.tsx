import type { components } from '@radarr/streaming-api-client';
import type { ReactNode } from 'react';
import { useFormats } from '@/components/streaming/index.js';
import { useWebMessages } from '../../messages/web-messages-context.js';
import { Card } from './card.js';

/** What is remembered, and how much that helps. */
export function CacheCard({ cache }: { readonly cache: components['schemas']['CacheBody'] }): ReactNode {
  const { status, cache: messages } = useWebMessages();
  const { number, fromNow, dateTime } = useFormats();
  const { reads, memory, database, redis } = cache;
  const facts: readonly (readonly [string, string])[] = [
    [messages.fromMemory, number(reads.memory)],
    [messages.fromRedis, redis.configured ? number(reads.redis) : messages.redisAbsent],
    [messages.fromDatabase, number(reads.database)],
    [messages.missed, number(reads.missed)],
    [messages.stale, number(reads.stale)],
    [messages.failedLoads, number(cache.failed_loads)],
    [messages.remembered, number(memory.entries)],
    [messages.rows, number(database.entries)],
  ];
  return (
    <Card title={status.cache}>
      {redis.configured && redis.reachable === false && <p className="bad">{messages.redisAway}</p>}
      <dl className="facts-list">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">
        <time dateTime={cache.counted_since} title={dateTime(cache.counted_since)}>
          {messages.since(fromNow(cache.counted_since))}
        </time>
      </p>
    </Card>
  );
}

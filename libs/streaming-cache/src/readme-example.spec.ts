import { createStreamingCache, RedisCacheBus, RedisCacheStore } from '@radarr/streaming-cache';

const url = process.env.REDIS_URL ?? 'redis://127.0.0.1:6379';
const redis = new RedisCacheStore({ url });
const cache = createStreamingCache({ stores: [redis], bus: new RedisCacheBus({ url }) });

const load = async ({ signal }: { signal: AbortSignal }) => {
  const response = await fetch('https://example.org/list.json', { signal });
  if (!response.ok) throw new Error(`The list answered ${response.status}.`); // an outage is never a value
  return { value: await response.json() };
};
const { value, tier, stale, failure } = await cache.read('list', load, { ttlMs: 3_600_000 });
console.log(value, { tier, stale, failure });

await cache.close();
await redis.close();

import { expect, it } from '@jest/globals';
import { startOwnRedis } from '@radarr/tool-programs';
import { startApiUnderTest } from '../testing/api-under-test.js';
import { statusOf } from '../testing/api-status.js';
import { metricsOf } from '../testing/metrics-in.js';

it('tells whether Redis can be reached, as it is just now', async () => {
  const redis = await startOwnRedis();
  const under = await startApiUnderTest({ variables: { REDIS_URL: redis.url } });
  const redisIn = async () => (await statusOf(under)).cache.redis;
  const redisUp = async () => (await metricsOf(under)).get('streaming_redis_up');
  expect(await redisIn()).toEqual({ configured: true, reachable: true });
  expect(await redisUp()).toBe(1);
  await redis.kill();
  expect(await redisIn()).toEqual({ configured: true, reachable: false });
  expect(await redisUp()).toBe(0);
  await under.close();
}, 120_000);

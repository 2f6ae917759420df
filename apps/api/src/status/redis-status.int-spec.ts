import { expect, it } from '@jest/globals';
import { startApiUnderTest } from '../testing/api-under-test.js';
import { statusOf } from '../testing/api-status.js';
import { startOwnRedis } from '../testing/test-servers.js';

it('tells whether Redis can be reached, as it is just now', async () => {
  const redis = await startOwnRedis();
  const under = await startApiUnderTest({ variables: { REDIS_URL: redis.url } });
  const redisIn = async () => (await statusOf(under)).cache.redis;
  expect(await redisIn()).toEqual({ configured: true, reachable: true });
  await redis.kill();
  expect(await redisIn()).toEqual({ configured: true, reachable: false });
  await under.close();
}, 120_000);

import { randomBytes } from 'node:crypto';
import { serverUrl } from '@radarr/tool-programs';
import type { ApiUnderTestOptions } from './testing/api-under-test.js';
import { describeColdRequests } from './testing/cold-requests.suite.js';
import { describeTrending } from './testing/trending.suite.js';

const url = serverUrl('TEST_DATABASE_URL');

/** Each start has a schema of its own, so that nothing is cached in it. */
const postgres = (variables: NodeJS.ProcessEnv = {}): Promise<ApiUnderTestOptions> =>
  Promise.resolve({
    variables: { DATABASE_URL: url, ...variables },
    overrides: { database: { url, schema: `api_${randomBytes(6).toString('hex')}` } },
  });

/** The schema is new, so whatever another start has left in this Redis must not be taken for an answer. */
const postgresAndRedis = (): Promise<ApiUnderTestOptions> =>
  postgres({ REDIS_URL: `${serverUrl('TEST_REDIS_URL')}/${nextRedisDatabase++}` });

let nextRedisDatabase = 1;

describeTrending('PostgreSQL', postgres);
describeColdRequests('PostgreSQL', postgres);
describeTrending('PostgreSQL and Redis', postgresAndRedis);

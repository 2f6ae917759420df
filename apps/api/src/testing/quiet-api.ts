import { TrendingService } from '@radarr/streaming-aggregation';
import { startApiUnderTest, type ApiUnderTest, type ApiUnderTestOptions } from './api-under-test.js';
import { until } from './until.js';

/** Sources are late on a busy machine; a test that is not about that waits for them. */
const PATIENCE = { SOURCE_DEADLINE_MS: '60000' };

/** Starts an api and waits until it has the trending lists ready and nothing to do behind them. */
export async function startQuietApi(options: ApiUnderTestOptions = {}): Promise<ApiUnderTest> {
  const under = await startApiUnderTest({ ...options, variables: { ...PATIENCE, ...options.variables } });
  await until(() => under.logs.some((line) => line.includes('"lists are ready"')));
  await under.api.app.get(TrendingService).settled();
  return under;
}

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { wordEndsAtMs } from '@radarr/streaming-core';
import { startSandbox, type Sandbox } from '@radarr/streaming-sandbox';
import { loadEnvironment } from './config/load-environment.js';
import { sandboxVariables } from './testing/api-under-test.js';
import { UPSTREAM_RECIPES } from './upstreams.js';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

it('an account without credits is asked again when the month ends in CREDITS_TIME_ZONE, as the ledger counts it', async () => {
  const calendar = { monthStartsOn: 20, timeZone: 'Asia/Kathmandu' };
  const environment = loadEnvironment({
    ...sandboxVariables(sandbox),
    CREDITS_MONTH_STARTS_ON: String(calendar.monthStartsOn),
    CREDITS_TIME_ZONE: calendar.timeZone,
  });
  const watchmode = UPSTREAM_RECIPES.find(({ id }) => id === 'watchmode')?.create(
    environment,
    () => undefined,
  );
  sandbox.credits.set({ used: 1_000_000 });
  await expect(watchmode?.providers?.providers()).rejects.toMatchObject({
    code: 'UPSTREAM_QUOTA_EXHAUSTED',
    resetsAt: new Date(wordEndsAtMs(Date.now(), calendar)).toISOString(),
  });
});

import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountKeeper } from './accounts/account-keeper.js';
import type { Environment } from './config/environment.js';
import { createApp } from './create-app.js';
import { JobRunner } from './jobs/job-runner.js';
import { WarmUpJob } from './jobs/warm-up.job.js';
import type { AppLogger } from './logging/app-logger.js';
import { openRuntime, type Runtime, type RuntimeOverrides } from './runtime/runtime.js';
import { SignInTokens } from './sessions/sign-in-tokens.js';

/** A running api. */
export interface RunningApi {
  /** Where it answers: `http://127.0.0.1:7878`. */
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly runtime: Runtime;
  /** Where a person signs in, good once and for 15 minutes. */
  readonly signInLink: string;
  /** Answers what has been asked, then closes everything. */
  readonly close: () => Promise<void>;
}

/** Starts the api and resolves when it answers. */
export async function startApi(
  environment: Environment,
  logger: AppLogger,
  overrides: RuntimeOverrides = {},
): Promise<RunningApi> {
  const runtime = await openRuntime(environment, logger, overrides);
  try {
    const app = await createApp(runtime);
    await listen(app, environment);
    app.get(WarmUpJob).start();
    app.get(AccountKeeper).start();
    void app.get(JobRunner).look();
    const close = async (): Promise<void> => {
      runtime.stopping.begin();
      // Whoever shares the load between replicas needs time to see that this one is not ready any more.
      await sleep(environment.STOP_DELAY_SECONDS * 1_000);
      await app.close();
      await runtime.close();
    };
    const url = urlOf(app);
    const signInLink = `${url}/sign-in#token=${app.get(SignInTokens, { strict: false }).issue()}`;
    return { url, app, runtime, signInLink, close };
  } catch (error) {
    await runtime.close();
    throw error;
  }
}

/** Closes the application when nothing can be listened on, before what it stands on is closed. */
async function listen(app: NestFastifyApplication, { PORT, HOST }: Environment): Promise<void> {
  try {
    await app.listen(PORT, HOST);
  } catch (error) {
    await app.close();
    throw error;
  }
}

/** An address that listens everywhere is reached on this machine by its loopback name. */
function urlOf(app: NestFastifyApplication): string {
  const { address, family, port } = app.getHttpServer().address() as AddressInfo;
  const everywhere = address === '0.0.0.0' || address === '::';
  const host = everywhere ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
  return `http://${host}:${port}`;
}

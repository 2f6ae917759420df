import type { ApiUnderTest } from './api-under-test.js';
import { dataIn } from './data-in.js';
import { until } from './until.js';

/** An answer that was narrowed to what can be watched as wished. */
interface Narrowed {
  readonly availability_pending?: number;
  readonly availability_failed?: number;
}

/** What a narrowed answer says once it is known of every title where it can be watched. */
export async function settled<Body extends Narrowed>(under: ApiUnderTest, path: string): Promise<Body> {
  let body: Body | undefined;
  await until(async () => {
    body = await dataIn<Body>(await under.ask(path));
    return body.availability_pending === 0 && body.availability_failed === undefined;
  });
  return body as Body;
}

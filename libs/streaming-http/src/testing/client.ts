import { z } from 'zod';
import { createUpstreamHttp } from '../create-upstream-http.js';
import type { UpstreamEvent } from '../events/upstream-event.js';
import type { UpstreamHttpOptions } from '../options/upstream-http-options.js';
import type { UpstreamHttp } from '../upstream-http.js';
import { startStandIn, type StandIn } from './stand-in.js';

/** What the specs ask for. */
export const filmSchema = z.object({
  id: z.number(),
  cast: z.array(z.object({ name: z.string() })).optional(),
});
export const FILM = JSON.stringify({ id: 603, tagline: 'unused' });

export interface Pair {
  readonly standIn: StandIn;
  readonly client: UpstreamHttp;
  readonly events: UpstreamEvent[];
}

/** Starts stand-ins with clients and closes them after each spec. Retries come at once: the jitter is always 0. */
export class Pairs {
  readonly #pairs: Pair[] = [];

  async start(
    answer: Parameters<typeof startStandIn>[0],
    options: Partial<UpstreamHttpOptions> = {},
  ): Promise<Pair> {
    const standIn = await startStandIn(answer);
    const events: UpstreamEvent[] = [];
    const client = createUpstreamHttp({
      upstream: 'films',
      baseUrl: standIn.baseUrl,
      random: () => 0,
      onEvent: (event) => events.push(event),
      ...options,
    });
    const pair = { standIn, client, events };
    this.#pairs.push(pair);
    return pair;
  }

  async closeAll(): Promise<void> {
    for (const { client, standIn } of this.#pairs.splice(0)) {
      client.close();
      await standIn.close();
    }
  }
}

/** Does something so many times, one after the other. */
export async function times(count: number, act: () => Promise<unknown>): Promise<void> {
  for (let done = 0; done < count; done += 1) await act();
}

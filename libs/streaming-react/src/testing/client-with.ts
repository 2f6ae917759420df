import type { StreamingClient } from '@radarr/streaming-api-client';

const unexpected = (): Promise<never> => Promise.reject(new Error('This call was not expected.'));

/** A client that answers the given calls; every other call fails. */
export const clientWith = (calls: Partial<StreamingClient>): StreamingClient =>
  new Proxy(calls as StreamingClient, {
    get: (target, name) => (name in target ? Reflect.get(target, name) : unexpected) as unknown,
  });

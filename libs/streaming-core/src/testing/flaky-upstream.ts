import {
  UpstreamAuth,
  UpstreamRateLimited,
  UpstreamResponse,
  UpstreamUnavailable,
} from '../errors/upstream-errors.js';
import type { CallOptions, Upstream, UpstreamId } from '../upstream.js';
import type { WorldFault } from './upstream-harness.js';

/** An upstream that fails on command. */
export interface FlakyUpstream extends Upstream {
  /** From now on every call fails so: in one of the known ways, or with the given error. */
  fail(how: WorldFault | Error): void;
  /** From now on calls reach the real upstream again. */
  heal(): void;
  /** How many calls were made, failed ones too. */
  readonly calls: number;
}

/** Puts a switch before an upstream: the same capabilities, which fail whenever a test says so. */
export function flaky(upstream: Upstream): FlakyUpstream {
  let fault: WorldFault | Error | undefined;
  let calls = 0;
  const guard = <T>(call: CallOptions | undefined, ask: () => Promise<T>): Promise<T> => {
    calls += 1;
    if (call?.signal?.aborted) return Promise.reject(call.signal.reason as Error);
    if (fault === undefined) return ask();
    if (fault === 'silence') return rejectWhenAborted(call?.signal);
    return Promise.reject(typeof fault === 'string' ? errorOf(fault, upstream.id) : fault);
  };
  const { trending, titles, details, availability, providers, comingSoon, search, images, credits } =
    upstream;
  return {
    id: upstream.id,
    ...(trending && {
      trending: { trending: (query, call) => guard(call, () => trending.trending(query, call)) },
    }),
    ...(titles && {
      titles: {
        describe: (key, call) => guard(call, () => titles.describe(key, call)),
        resolve: (mediaType, ids, call) => guard(call, () => titles.resolve(mediaType, ids, call)),
      },
    }),
    ...(details && { details: { details: (key, call) => guard(call, () => details.details(key, call)) } }),
    ...(availability && {
      availability: {
        availability: (query, call) => guard(call, () => availability.availability(query, call)),
      },
    }),
    ...(providers && {
      providers: { providers: (call) => guard(call, () => providers.providers(call)) },
    }),
    ...(comingSoon && {
      comingSoon: {
        scope: comingSoon.scope,
        comingSoon: (query, call) => guard(call, () => comingSoon.comingSoon(query, call)),
      },
    }),
    ...(search && { search: { search: (query, call) => guard(call, () => search.search(query, call)) } }),
    ...(images && {
      images: { sizes: images.sizes, image: (query, call) => guard(call, () => images.image(query, call)) },
    }),
    ...(credits && { credits }),
    fail: (how) => (fault = how),
    heal: () => (fault = undefined),
    get calls() {
      return calls;
    },
  };
}

function errorOf(fault: Exclude<WorldFault, 'silence'>, id: UpstreamId): Error {
  switch (fault) {
    case 'outage':
      return new UpstreamUnavailable(id, `${id} is down.`);
    case 'auth':
      return new UpstreamAuth(id, `${id} refuses our key.`);
    case 'rate-limit':
      return new UpstreamRateLimited(id, `${id} asks us to slow down.`, { retryAfterMs: 1_000 });
    case 'garbage':
      return new UpstreamResponse(id, `${id} talks nonsense.`);
  }
}

function rejectWhenAborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

import { expect, it } from '@jest/globals';
import { isStreamingError } from '../errors/streaming-error.js';
import type { CallOptions } from '../upstream.js';
import { expectNoSecrets } from './no-secrets.js';
import type { UpstreamHarness } from './upstream-harness.js';

/** The code by which each broken world must show. */
const CODE_OF_FAULT = [
  { fault: 'outage', code: 'UPSTREAM_UNAVAILABLE' },
  { fault: 'auth', code: 'UPSTREAM_AUTH' },
  { fault: 'rate-limit', code: 'UPSTREAM_RATE_LIMITED' },
  { fault: 'garbage', code: 'UPSTREAM_RESPONSE' },
] as const;

/** What every call promises when things go wrong: an error with the right code and no secret; never an empty answer. */
export function describeFailureContract(
  harness: () => UpstreamHarness,
  ask: (call?: CallOptions) => Promise<unknown>,
): void {
  it.each(CODE_OF_FAULT)('rejects with $code at: $fault', async ({ fault, code }) => {
    const { secrets, upstream } = harness();
    await harness().breakWorld(fault);
    const error = await reasonOf(ask());
    expect(isStreamingError(error)).toBe(true);
    expect(error).toMatchObject({ code, upstream: upstream.id });
    expectNoSecrets(error, secrets);
  });

  it('rejects with the reason of a signal that has aborted', async () => {
    const reason = new Error('given up before');
    await expect(ask({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it('rejects with the reason of a signal that aborts meanwhile', async () => {
    const reason = new Error('given up meanwhile');
    const given = new AbortController();
    await harness().breakWorld('silence');
    const call = ask({ signal: given.signal });
    setImmediate(() => given.abort(reason));
    await expect(call).rejects.toBe(reason);
  });
}

async function reasonOf(call: Promise<unknown>): Promise<unknown> {
  const answer = await call.then(
    (value) => ({ value }),
    (reason: unknown) => ({ reason }),
  );
  if ('reason' in answer) return answer.reason;
  throw new Error(`The call was to reject, but it gave ${JSON.stringify(answer.value)}.`);
}

import type { RequestListener } from 'node:http';
import { expect } from '@jest/globals';
import type { ErrorCode } from '@radarr/streaming-core';
import type { UpstreamHttpOptions } from '../options/upstream-http-options.js';
import { filmSchema, type Pairs } from './client.js';

/** An upstream's misbehaviour, and what a caller is to see of it. */
export interface Fault {
  readonly name: string;
  readonly answer: RequestListener;
  readonly code: ErrorCode;
  /** A part of the error's message. */
  readonly message: string;
  /** How often the upstream is asked: 2 when the failure is worth a second attempt. */
  readonly asked: number;
  readonly options?: Partial<UpstreamHttpOptions>;
}

/** Asks a stand-in with this fault, with at most two attempts. */
export async function expectFault(pairs: Pairs, fault: Fault): Promise<void> {
  const retry = { maxAttempts: 2 };
  const { client, standIn, events } = await pairs.start(fault.answer, { retry, ...fault.options });
  const call = client.get('/movie/{id}', { params: { id: 603 }, schema: filmSchema });
  await expect(call).rejects.toMatchObject({
    code: fault.code,
    upstream: 'films',
    message: expect.stringContaining(fault.message),
  });
  expect(standIn.seen).toHaveLength(fault.asked);
  expect(events.filter((event) => event.type === 'attempt')).toHaveLength(fault.asked);
  expect(events.at(-1)).toMatchObject({ type: 'call', outcome: fault.code, attempts: fault.asked });
}

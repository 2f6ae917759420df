import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { FILM, filmSchema, Pairs, times } from '../testing/client.js';
import { inTurn, reply } from '../testing/stand-in.js';

const pairs = new Pairs();
afterEach(async () => {
  jest.restoreAllMocks();
  await pairs.closeAll();
});

const request = { schema: filmSchema };
const options = {
  retry: { maxAttempts: 1 },
  circuitBreaker: { failures: 2, halfOpenAfterMs: 30_000 },
};
const down: Parameters<Pairs['start']>[0] = reply(503, '');
const up: Parameters<Pairs['start']>[0] = reply(200, FILM);
const gone: Parameters<Pairs['start']>[0] = reply(404, '');
const failing = { code: 'UPSTREAM_UNAVAILABLE' };

/** cockatiel reads the system's clock. */
function letHalfOpen(): void {
  const later = Date.now() + 30_001;
  jest.spyOn(Date, 'now').mockReturnValue(later);
}

describe('the circuit', () => {
  it('opens after consecutive failures and then fails calls unasked', async () => {
    const { client, standIn, events } = await pairs.start(down, options);
    await expect(client.get('/a', request)).rejects.toMatchObject(failing);
    await expect(client.get('/a', request)).rejects.toMatchObject(failing);
    await expect(client.get('/a', request)).rejects.toThrow(
      'films failed repeatedly and is not asked for a while.',
    );
    expect(standIn.seen).toHaveLength(2);
    expect(events.filter(({ type }) => type === 'circuit')).toMatchObject([{ circuit: 'open' }]);
    expect(events.at(-1)).toMatchObject({ type: 'call', attempts: 0, outcome: 'UPSTREAM_UNAVAILABLE' });
  });

  it('ends the retries of the call that opened it', async () => {
    const { client, standIn } = await pairs.start(down, { ...options, retry: { maxAttempts: 9 } });
    await expect(client.get('/a', request)).rejects.toThrow('HTTP 503');
    expect(standIn.seen).toHaveLength(2);
  });

  it('closes when the probe succeeds', async () => {
    const { client, events } = await pairs.start(inTurn(down, down, up), options);
    await times(2, () => expect(client.get('/a', request)).rejects.toMatchObject(failing));
    letHalfOpen();
    await expect(client.get('/a', request)).resolves.toMatchObject({ status: 200 });
    expect(events.flatMap((event) => (event.type === 'circuit' ? event.circuit : []))).toEqual([
      'open',
      'half-open',
      'closed',
    ]);
  });

  it('sends one probe only, and opens again when it fails', async () => {
    const { client, standIn } = await pairs.start(down, options);
    await times(2, () => expect(client.get('/a', request)).rejects.toMatchObject(failing));
    letHalfOpen();
    const calls = await Promise.allSettled([1, 2, 3, 4].map(() => client.get('/a', request)));
    expect(calls.map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
    expect(standIn.seen).toHaveLength(3);
  });

  it.each([401, 403, 404, 422, 429])('is not opened by %i', async (status) => {
    const { client, standIn } = await pairs.start(reply(status, ''), options);
    await times(4, () => expect(client.get('/a', request)).rejects.toThrow());
    expect(standIn.seen).toHaveLength(4);
  });

  it('starts counting anew after any other answer', async () => {
    const { client, standIn } = await pairs.start(inTurn(down, gone, down, gone, down), options);
    await times(5, () => client.find('/a', request).catch(() => undefined));
    expect(standIn.seen).toHaveLength(5);
  });

  it('is not closed by a probe that was given up', async () => {
    const hang = () => undefined;
    const { client, standIn } = await pairs.start(inTurn(down, down, hang), options);
    await times(2, () => expect(client.get('/a', request)).rejects.toMatchObject(failing));
    letHalfOpen();
    const given = new AbortController();
    const probe = client.get('/a', { ...request, signal: given.signal });
    const behind = new AbortController();
    const waiting = client.get('/b', { ...request, signal: behind.signal });
    behind.abort(new Error('tired of waiting'));
    await expect(waiting).rejects.toThrow('tired of waiting');
    given.abort(new Error('not any more'));
    await expect(probe).rejects.toThrow('not any more');
    await expect(client.get('/a', request)).rejects.toThrow('not asked for a while');
    expect(standIn.seen.length).toBeLessThanOrEqual(3);
  });
});

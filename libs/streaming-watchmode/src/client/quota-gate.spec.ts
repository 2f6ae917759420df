import { describe, expect, it } from '@jest/globals';
import { UpstreamRequest, UpstreamUnavailable } from '@radarr/streaming-core';
import { QuotaGate } from './quota-gate.js';

function gateAt(now: string) {
  let nowMs = Date.parse(now);
  const gate = new QuotaGate({ clock: () => nowMs, calendar: { monthStartsOn: 1, timeZone: 'UTC' } });
  return { gate, goTo: (moment: string) => (nowMs = Date.parse(moment)) };
}

const never = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
const SPENT = { code: 'UPSTREAM_QUOTA_EXHAUSTED', resetsAt: '2026-06-01T00:00:00.000Z' };

describe('QuotaGate', () => {
  it('lets calls through, with what they give and throw', async () => {
    const { gate } = gateAt('2026-05-10T00:00:00Z');
    await expect(gate.pass({}, () => Promise.resolve(7))).resolves.toBe(7);
    const failure = new UpstreamUnavailable('watchmode', 'down');
    await expect(gate.pass({}, () => Promise.reject(failure))).rejects.toBe(failure);
  });

  it('makes no call from the refusal on until the month is over', async () => {
    const { gate, goTo } = gateAt('2026-05-10T00:00:00Z');
    gate.shut();
    let made = 0;
    const call = () => gate.pass({}, () => Promise.resolve((made += 1)));
    await expect(call()).rejects.toMatchObject(SPENT);
    goTo('2026-05-31T23:59:59.999Z');
    await expect(call()).rejects.toMatchObject(SPENT);
    expect(made).toBe(0);
    goTo('2026-06-01T00:00:00Z');
    await expect(call()).resolves.toBe(1);
  });

  it('says why the refused call failed, and gives up those that run', async () => {
    const { gate } = gateAt('2026-05-10T00:00:00Z');
    const waiting = gate.pass({}, never);
    const refused = gate.pass({}, () => {
      gate.shut();
      return Promise.reject(new UpstreamRequest('watchmode', 'HTTP 402'));
    });
    await expect(refused).rejects.toMatchObject(SPENT);
    await expect(waiting).rejects.toMatchObject(SPENT);
  });

  it("hears the caller's signal, and gives its reason", async () => {
    const { gate } = gateAt('2026-05-10T00:00:00Z');
    const given = new AbortController();
    const call = gate.pass({ signal: given.signal }, never);
    const reason = new Error('given up');
    given.abort(reason);
    await expect(call).rejects.toBe(reason);
  });

  it('shuts anew in the next month', async () => {
    const { gate, goTo } = gateAt('2026-05-10T00:00:00Z');
    gate.shut();
    goTo('2026-06-03T00:00:00Z');
    const waiting = gate.pass({}, never);
    gate.shut();
    await expect(waiting).rejects.toMatchObject({ resetsAt: '2026-07-01T00:00:00.000Z' });
  });
});

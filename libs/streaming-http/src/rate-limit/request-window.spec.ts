import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RequestWindow } from './request-window.js';

function windowAt(requests: number, perMs: number) {
  const time = { nowMs: 0 };
  return { time, window: new RequestWindow({ requests, perMs, now: () => time.nowMs }) };
}

describe('RequestWindow', () => {
  it('lets a burst through up to the limit and places the rest behind it', () => {
    const { window } = windowAt(2, 1_000);
    const moments = [1, 2, 3, 4, 5].map(() => window.reserve());
    expect(moments.map(({ at }) => at)).toEqual([0, 0, 1_000, 1_000, 2_000]);
    expect(moments.map((moment) => window.waitMs(moment))).toEqual([0, 0, 1_000, 1_000, 2_000]);
  });

  it('never lets more through in any span than allowed', () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 60 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), pauses, (requests, steps) => {
        const { time, window } = windowAt(requests, 1_000);
        const moments = steps.map((step) => {
          time.nowMs += step;
          return window.reserve().at;
        });
        moments.forEach((moment, index) => {
          const later = moments[index + requests];
          if (later !== undefined) expect(later - moment).toBeGreaterThanOrEqual(1_000);
        });
      }),
    );
  });

  it('keeps the promise when moments are given back', () => {
    const actions = fc.array(fc.record({ step: fc.nat(500), giveBack: fc.boolean() }), { maxLength: 60 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), actions, (requests, steps) => {
        const { time, window } = windowAt(requests, 1_000);
        const used: number[] = [];
        for (const { step, giveBack } of steps) {
          time.nowMs += step;
          const moment = window.reserve();
          if (giveBack) window.release(moment);
          else used.push(moment.at);
        }
        used.forEach((moment, index) => {
          const later = used[index + requests];
          if (later !== undefined) expect(later - moment).toBeGreaterThanOrEqual(1_000);
        });
      }),
    );
  });

  it('gives a moment back to the next request', () => {
    const { window } = windowAt(1, 1_000);
    window.release(window.reserve());
    expect(window.reserve().at).toBe(0);
  });

  it('makes even placed requests wait while the upstream wants silence', () => {
    const { time, window } = windowAt(1, 1_000);
    const [sent, waiting] = [window.reserve(), window.reserve()];
    window.holdFor(3_000);
    window.holdFor(1_000);
    expect([sent, waiting].map((slot) => window.waitMs(slot))).toEqual([0, 3_000]);
    time.nowMs = 3_000;
    expect(window.waitMs(waiting)).toBe(0);
  });

  it('lets no burst through when a silence ends, and nothing before', () => {
    const actions = fc.array(fc.record({ step: fc.nat(500), holdMs: fc.constantFrom(0, 0, 0, 800, 2_500) }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), actions, (requests, steps) => {
        const { time, window } = windowAt(requests, 1_000);
        const slots = steps.map(({ step, holdMs }) => {
          time.nowMs += step;
          const slot = window.reserve();
          if (holdMs > 0) window.holdFor(holdMs);
          return { slot, silence: [time.nowMs, time.nowMs + holdMs] as const };
        });
        const sent = slots.map(({ slot }) => slot.at).sort((a, b) => a - b);
        sent.forEach((at, index) => {
          const later = sent[index + requests];
          if (later !== undefined) expect(later - at).toBeGreaterThanOrEqual(1_000);
          for (const { silence } of slots) expect(at > silence[0] && at < silence[1]).toBe(false);
        });
      }),
    );
  });
});

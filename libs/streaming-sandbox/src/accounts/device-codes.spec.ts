import { describe, expect, it } from '@jest/globals';
import { DeviceCodes } from './device-codes.js';

const START = Date.UTC(2026, 10, 1);

function codesAtMyTime() {
  const time = { now: START };
  const codes = new DeviceCodes({ codeSeconds: 600, pollSeconds: 5 }, () => time.now);
  const code = codes.issue('client');
  const poll = (ms: number) => {
    time.now = START + ms;
    return codes.poll({ deviceCode: code.deviceCode, clientId: 'client' });
  };
  return { codes, code, poll };
}

describe('DeviceCodes', () => {
  it('measure the interval from the question before, one that came too soon too', () => {
    const { poll } = codesAtMyTime();
    expect([0, 5000, 9499, 13_998, 18_498].map(poll)).toEqual([
      'pending',
      'pending',
      'too-fast',
      'too-fast',
      'pending',
    ]);
  });

  it('end at their last second, whoever asks how fast', () => {
    const { poll } = codesAtMyTime();
    expect([599_999, 600_000].map(poll)).toEqual(['pending', 'expired']);
  });

  it('are not too fast when the clock goes back', () => {
    const { poll } = codesAtMyTime();
    expect([300_000, 1000].map(poll)).toEqual(['pending', 'pending']);
  });

  it('are traded once', () => {
    const { codes, code, poll } = codesAtMyTime();
    codes.decide(code.userCode, 'approved');
    expect([0, 1, 700_000].map(poll)).toEqual(['approved', 'used', 'used']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { DEFAULT_CREDIT_CAPS, resolveCreditCaps } from './credit-caps.js';

describe('resolveCreditCaps', () => {
  it('fills in what is not said', () => {
    expect(resolveCreditCaps()).toEqual(DEFAULT_CREDIT_CAPS);
    expect(resolveCreditCaps({ perDay: 80, timeZone: 'Europe/Berlin' })).toEqual({
      ...DEFAULT_CREDIT_CAPS,
      perDay: 80,
      timeZone: 'Europe/Berlin',
    });
  });

  it.each([
    [{ perDay: -1 }, 'perDay'],
    [{ perDay: 1.5 }, 'perDay'],
    [{ perMonth: NaN }, 'perMonth'],
    [{ peopleShare: 1.1 }, 'peopleShare'],
    [{ peopleShare: NaN }, 'peopleShare'],
    [{ monthStartsOn: 0 }, 'monthStartsOn'],
    [{ monthStartsOn: 29 }, 'monthStartsOn'],
    [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
  ])('refuses %j', (caps, field) => {
    expect(() => resolveCreditCaps(caps)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT', field }));
  });
});

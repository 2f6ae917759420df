import { describe, expect, it } from '@jest/globals';
import { regionCurrency } from './region-currency.js';

describe('regionCurrency', () => {
  it.each([
    ['US', 'USD'],
    ['GB', 'GBP'],
    ['HR', 'EUR'],
    ['BG', 'EUR'],
    ['XK', 'EUR'],
    ['LI', 'CHF'],
    ['JP', 'JPY'],
  ])('knows that %s pays in %s', (region, currency) => expect(regionCurrency(region)).toBe(currency));

  it.each(['XX', '', 'us', 'constructor', '__proto__'])('knows nothing of %j', (region) =>
    expect(regionCurrency(region)).toBeUndefined(),
  );
});

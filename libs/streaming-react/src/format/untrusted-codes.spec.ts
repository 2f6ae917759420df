import { describe, expect, it } from '@jest/globals';
import { createFormats } from './formats.js';

const formats = createFormats('en-GB', () => 0);

describe('formats of codes that come from elsewhere', () => {
  it('writes a price in a currency', () => expect(formats.price(3.5, 'EUR')).toBe('€3.50'));

  it.each(['', '€', 'EURO', 'E1'])('shows the amount where %p is no currency', (currency) => {
    expect(formats.price(3.5, currency)).toBe(`3.5 ${currency}`);
  });

  it('names a region', () => expect(formats.region('de')).toBe('Germany'));

  it.each(['', 'D', 'DEU1', '?'])('shows what is no region as it is: %p', (code) => {
    expect(formats.region(code)).toBe(code);
  });

  it('puts names in the order of the alphabet', () => {
    expect(['b', 'Ä', 'a10', 'a9'].toSorted(formats.compareNames)).toEqual(['Ä', 'a9', 'a10', 'b']);
  });
});

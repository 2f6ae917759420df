import { describe, expect, it } from '@jest/globals';
import {
  amount,
  calendarDate,
  dayOfMoment,
  imagePath,
  imdbId,
  numberBetween,
  text,
  webAddress,
  wholeNumber,
} from './absent.js';

describe('what TMDB leaves out', () => {
  it.each([undefined, null, '', '   '])('reads %j as undefined', (value) => {
    for (const schema of [text, calendarDate, dayOfMoment, imagePath, imdbId, webAddress])
      expect(schema.parse(value)).toBeUndefined();
  });

  it.each(['2025-02-29', '1999-3-30', '1999', '1999-03-30T00:00:00Z', 'soon'])(
    'takes %s for no day',
    (value) => {
      expect(calendarDate.parse(value)).toBeUndefined();
    },
  );

  it('keeps a day as it is', () => {
    expect(calendarDate.parse('2024-02-29')).toBe('2024-02-29');
  });

  it.each(['2024-02-29T00:00:00.000Z', '2024-02-29T23:30:00-11:00', '2024-02-29T'])(
    'cuts the day out of %s and does not shift it',
    (value) => {
      expect(dayOfMoment.parse(value)).toBe('2024-02-29');
    },
  );

  it.each(['2024-02-29', '2025-02-29T00:00:00.000Z', 'T00:00', 'soonT'])(
    'takes %s for no moment',
    (value) => {
      expect(dayOfMoment.parse(value)).toBeUndefined();
    },
  );

  it('keeps whole numbers only', () => {
    expect([0, 7, 1.5, -1, 2 ** 60, null].map((value) => wholeNumber.parse(value))).toEqual([
      0,
      7,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each(['abc.jpg', '//evil.test/a.jpg', '/a/../b.jpg', '/a.jpg?x=1', '/a b.jpg'])(
    'takes %s for no image',
    (value) => {
      expect(imagePath.parse(value)).toBeUndefined();
    },
  );

  it.each([
    'javascript:alert(1)',
    'ftp://example.com/',
    'www.example.com',
    'https://',
    'https://a b.test',
    'https://www.netflix.com@evil.example/',
    'https://user:password@a.test/',
    'data:text/html,x',
    `https://example.com/${'x'.repeat(2048)}`,
  ])('takes %.30s for no page of the web', (value) => {
    expect(webAddress.parse(value)).toBeUndefined();
  });

  it('keeps the address of a page as it is', () => {
    expect(webAddress.parse('https://example.com/Film?a=1#b')).toBe('https://example.com/Film?a=1#b');
  });

  it('keeps an image path and an IMDb id as they are', () => {
    expect(imagePath.parse('/aBc-1.jpg')).toBe('/aBc-1.jpg');
    expect(imdbId.parse('tt0133093')).toBe('tt0133093');
    expect(imdbId.parse('nm0000206')).toBeUndefined();
  });

  it('keeps numbers within their bounds only', () => {
    expect([0, 10, 10.1, -1, null, undefined].map((value) => numberBetween(0, 10).parse(value))).toEqual([
      0,
      10,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(amount.parse(8112.525)).toBe(8112.525);
  });

  it('rejects what is of another kind', () => {
    expect(text.safeParse(1).success).toBe(false);
    expect(amount.safeParse('1').success).toBe(false);
  });
});

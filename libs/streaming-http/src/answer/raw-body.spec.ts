import { describe, expect, it } from '@jest/globals';
import { rawBody } from './raw-body.js';

const PNG = 'image/png';
const bytes = new Uint8Array([0, 255, 137]);

describe('rawBody', () => {
  it.each([PNG, 'Image/PNG', 'image/png; charset=binary', ' image/png '])('takes "%s" for %s', (type) => {
    expect(rawBody(['image/jpeg', PNG]).parse(bytes, type)).toEqual({ body: { bytes, contentType: PNG } });
  });

  it.each([undefined, '', 'text/html', 'image/svg+xml', 'image/pngx', 'text/html; image/png'])(
    'refuses "%s"',
    (type) => {
      expect(rawBody(['image/jpeg', PNG]).parse(bytes, type)).toEqual({
        complaint: 'something other than image/jpeg, image/png',
      });
    },
  );

  it('asks for what it takes', () => {
    expect(rawBody(['image/jpeg', PNG]).accept).toBe('image/jpeg, image/png');
  });
});

import { describe, expect, it } from '@jest/globals';
import { pictureType } from './picture-type.js';

const JPEG = [0xff, 0xd8, 0xff, 0xe0];
const PNG = [0x89, ...Buffer.from('PNG\r\n'), 0x1a, 0x0a];
const webp = (kind: string) => [...Buffer.from('RIFF'), 1, 2, 3, 4, ...Buffer.from(kind)];

describe('pictureType', () => {
  it.each([
    ['image/jpeg', JPEG],
    ['image/png', PNG],
    ['image/webp', webp('WEBP')],
  ])('knows %s', (type, bytes) => {
    expect(pictureType(Uint8Array.from([...bytes, 0, 1, 2]))).toBe(type);
  });

  it.each([
    ['nothing', []],
    ['a web page', [...Buffer.from('<!doctype html>')]],
    ['an SVG', [...Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')]],
    ['a GIF', [...Buffer.from('GIF89a')]],
    ['another RIFF file', webp('WAVE')],
    ['a picture that is cut off', PNG.slice(0, 7)],
  ])('knows nothing of %s', (_name, bytes) => {
    expect(pictureType(Uint8Array.from(bytes))).toBeUndefined();
  });
});

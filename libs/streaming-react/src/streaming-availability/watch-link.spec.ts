import { describe, expect, it } from '@jest/globals';
import { watchLink } from './watch-link.js';

describe('watchLink', () => {
  it.each([
    ['https://www.netflix.com/title/603', 'netflix.com'],
    ['http://tv.apple.com/', 'tv.apple.com'],
    ['HTTPS://Example.COM', 'example.com'],
    ['https://nétflix.com/', 'xn--ntflix-bva.com'],
  ])('says that %s leads to %s', (address, host) => {
    expect(watchLink(address)?.host).toBe(host);
  });

  it.each([
    undefined,
    '',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'netflix://title/603',
    'https://www.netflix.com@evil.example/',
    'https://user:password@netflix.com/',
    '//netflix.com',
    'netflix.com',
    'https://',
  ])('follows no %s', (address) => {
    expect(watchLink(address)).toBeUndefined();
  });
});

import { describe, expect, it } from '@jest/globals';
import { isWebLink } from './web-link.js';

describe('isWebLink', () => {
  it.each(['https://www.example.com/watch/1?a=b#c', 'http://example.com', 'HTTPS://EXAMPLE.COM/'])(
    'lets %s pass',
    (text) => expect(isWebLink(text)).toBe(true),
  );

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,https://example.com',
    'ftp://example.com/',
    'nflx://www.netflix.com/title/1',
    '//example.com/watch',
    '/watch/1',
    'https:',
    'https://',
    'https://[',
    'https://?watch',
    'https://exa mple.com/',
    'https://www.netflix.com@evil.example/',
    'https://user:password@example.com/',
    'https://:@example.com@evil.example/',
    'https://example.com/\nSet-Cookie: a=b',
    'Deeplinks available for paid plans only.',
    'See https://example.com/',
    '',
    `https://example.com/${'a'.repeat(2048)}`,
  ])('stops %j', (text) => expect(isWebLink(text)).toBe(false));
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chooseLink } from './offer-link.js';

const SENTENCE = 'Deeplinks available for paid plans only.';

describe('chooseLink', () => {
  it('takes the first address of a page', () => {
    expect(chooseLink(['https://a.test/1', 'https://b.test/2'])).toEqual({
      link: 'https://a.test/1',
      dropped: 0,
    });
    expect(chooseLink([undefined, SENTENCE, 'HTTP://B.test/2'])).toEqual({
      link: 'http://b.test/2',
      dropped: 0,
    });
  });

  it('takes a sentence in the place of an address for nothing', () => {
    expect(chooseLink([SENTENCE, 'Episode links available for paid plans only.', ''])).toEqual({
      dropped: 0,
    });
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'netflix://title/1',
    'intent://x#Intent;end',
    'https://',
    'http:',
    'https://www.netflix.com@evil.example/',
    'https://user:password@a.test/',
    `https://a.test/${'x'.repeat(2_100)}`,
  ])('drops and counts %s', (address) => {
    expect(chooseLink([address])).toEqual({ dropped: 1 });
    expect(chooseLink([address, 'https://a.test/'])).toEqual({ link: 'https://a.test/', dropped: 1 });
  });

  it('lets nothing through but addresses of pages, whatever comes', () => {
    const scheme = fc.constantFrom(
      '',
      'https://',
      'http:',
      'javascript:',
      'java\nscript:',
      'data:',
      '//',
      ' https:/',
    );
    const address = fc.tuple(scheme, fc.oneof(fc.string(), fc.webUrl())).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(fc.option(address, { nil: undefined }), { maxLength: 4 }), (addresses) => {
        const { link, dropped } = chooseLink(addresses);
        if (link !== undefined) expect(link).toMatch(/^https?:\/\/[^\s/]+/);
        expect(dropped).toBeLessThanOrEqual(addresses.length);
      }),
      { numRuns: 500 },
    );
  });
});

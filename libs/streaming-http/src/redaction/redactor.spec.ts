import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createRedactor } from './redactor.js';

describe('createRedactor', () => {
  it('masks a secret wherever it stands', () => {
    const redact = createRedactor(['s3cret']);
    expect(redact('/a/s3cret/b?key=s3cret')).toBe('/a/[redacted]/b?key=[redacted]');
  });

  it('masks a secret in its URL-encoded forms', () => {
    const redact = createRedactor(['a b/c']);
    expect(redact('a b/c a%20b%2Fc a+b%2Fc')).toBe('[redacted] [redacted] [redacted]');
  });

  it('leaves nothing of a secret that contains another', () => {
    const redact = createRedactor(['abcd', 'abcdefgh']);
    expect(redact('abcdefgh')).toBe('[redacted]');
  });

  it('leaves everything else, and empty secrets change nothing', () => {
    expect(createRedactor([''])('as it is')).toBe('as it is');
  });

  it('masks any secret in any text', () => {
    const secrets = fc.string({
      minLength: 6,
      unit: fc.constantFrom('x', 'y', '%', '&', '+', '=', '/', ' '),
    });
    fc.assert(
      fc.property(secrets, fc.string(), fc.string(), (secret, before, after) => {
        expect(createRedactor([secret])(`${before}${secret}${after}`)).not.toContain(secret);
      }),
    );
  });
});

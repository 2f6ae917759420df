import fc from 'fast-check';
import type { ApiOperation } from './api-operations.js';

/** A path that means another one, or none. */
export function trickyPath({ path }: ApiOperation): fc.Arbitrary<string> {
  const filled = path.replace(/\{\w+\}/g, '603');
  return fc
    .tuple(
      fc.constantFrom(
        '/',
        '//',
        '/./',
        '/../',
        '/%2e%2e/',
        '/%2f',
        '/;/',
        '/%5c',
        '/%00',
        '/%',
        '/%zz',
        '/%c0%af',
      ),
      fc.nat(filled.split('/').length),
    )
    .map(([trick, at]) => {
      const steps = filled.split('/');
      return steps.slice(0, at).join('/') + trick + steps.slice(at).join('/');
    });
}

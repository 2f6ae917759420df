import { describe, expect, it } from '@jest/globals';
import { instanceToPlain, plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { asRegion, isCountry, RegionField, RegionsField } from './region-fields.js';

class Wanted {
  @RegionField()
  region?: string;

  @RegionsField()
  regions?: string[];
}

/** What the fields become, or the message by which they are refused. */
function read(given: Record<string, unknown>): unknown {
  const wanted = plainToInstance(Wanted, given);
  const [problem] = validateSync(wanted);
  return problem ? Object.values(problem.constraints ?? {})[0] : instanceToPlain(wanted);
}

describe('region', () => {
  it.each([
    ['US', 'US'],
    ['us', 'US'],
    [' gb ', 'GB'],
    ['UK', 'GB'],
    ['uk', 'GB'],
    ['XK', 'XK'],
  ])('takes %j for %s', (given, region) => {
    expect(read({ region: given })).toEqual({ region });
  });

  it('may be left out', () => {
    expect(read({})).toEqual({});
  });

  it.each<unknown>([
    '',
    'USA',
    'U',
    'ZZ',
    'XX',
    'EU',
    'all',
    '..',
    'U\0',
    'ＵＳ',
    7,
    ['US', 'GB'],
    ['US'],
    {},
  ])('refuses %j in words that say what is taken', (region) => {
    expect(read({ region })).toMatch(/^region must be a country code such as US/);
  });
});

describe('regions', () => {
  it.each<[unknown, string[]]>([
    ['GB,IE', ['GB', 'IE']],
    [
      ['GB', 'ie,US'],
      ['GB', 'IE', 'US'],
    ],
    ['UK,gb', ['GB']],
    ['all', ['all']],
    ['ALL', ['all']],
    [['all', 'all'], ['all']],
  ])('takes %j for %j', (given, regions) => {
    expect(read({ regions: given })).toEqual({ regions });
  });

  it.each<unknown>(['', ',', 'GB,ZZ', 'all,GB', 'ALL,all', ['all', 'GB'], 7, { 0: 'GB' }, [['GB']]])(
    'refuses %j',
    (regions) => {
      expect(read({ regions })).toMatch(/^regions must be country codes/);
    },
  );
});

describe('a country', () => {
  it('is one of two capital letters, whatever it was written as', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ minLength: 2, maxLength: 2 }), fc.anything()),
        (given) => {
          const region = asRegion(given);
          if (isCountry(region)) expect(region).toMatch(/^[A-Z]{2}$/);
          expect(asRegion(region)).toEqual(region);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

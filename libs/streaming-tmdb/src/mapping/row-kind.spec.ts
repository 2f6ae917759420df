import { describe, expect, it } from '@jest/globals';
import { titleRow } from '../testing/title-row.js';
import { kindOf } from './row-kind.js';

const row = (kind?: string) => titleRow({ media_type: kind });

describe('kindOf', () => {
  it.each(['movie', 'tv'])('believes a row that says it is a %s, whatever was asked', (kind) => {
    expect([kindOf(row(kind)), kindOf(row(kind), 'movie'), kindOf(row(kind), 'tv')]).toEqual([
      kind,
      kind,
      kind,
    ]);
  });

  it.each(['person', 'collection'])('knows that a %s is no title', (kind) => {
    expect([kindOf(row(kind)), kindOf(row(kind), 'movie')]).toEqual([undefined, undefined]);
  });

  it.each([undefined, 'hologram'])('takes a row of the kind %s for what was asked', (kind) => {
    expect([kindOf(row(kind)), kindOf(row(kind), 'tv')]).toEqual([undefined, 'tv']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { answered } from '../testing/samples.js';
import type { WorldDay } from '../world.js';
import { complaintAboutOffers } from './offers.js';

const day = (...offers: string[]): WorldDay => ({
  fromMs: 0,
  toMs: Infinity,
  lists: new Map(),
  offers: new Map([['movie 603', new Set(offers)]]),
});
const DAYS = [day('subscription Hulu', 'rent Apple TV'), day('subscription Hulu', 'subscription Max')];

const complaint = (offers: readonly string[], more: object = {}) =>
  complaintAboutOffers(
    answered(
      {
        data: {
          tmdb_id: 603,
          media_type: 'movie',
          region: 'US',
          sources: [{ source: 'tmdb', status: 'ok' }],
          items: offers.map((offer) => {
            const [type = '', ...name] = offer.split(' ');
            return { service_type: type, evidence: [{ source: 'tmdb', service_name: name.join(' ') }] };
          }),
          ...more,
        },
      },
      { target: '/api/streaming/availability/603' },
    ),
    DAYS,
  );

describe('offers', () => {
  it('are right when TMDB told of them on some day', () => {
    expect(complaint(['subscription Hulu', 'rent Apple TV'])).toBeUndefined();
    expect(complaint(['subscription Hulu', 'subscription Max'])).toBeUndefined();
  });

  it.each([
    [
      'that nobody told of',
      ['subscription Hulu', 'free Nobody'],
      { more: {}, words: 'never told of free Nobody' },
    ],
    [
      'without one that is always there',
      ['subscription Max'],
      { more: {}, words: 'always told of subscription Hulu' },
    ],
    ['of another title', [], { more: { tmdb_id: 604 }, words: 'offers of 604' }],
    ['of another region', [], { more: { region: 'GB' }, words: 'offers in GB' }],
    [
      'without evidence',
      [],
      { more: { items: [{ service_type: 'rent', evidence: [] }] }, words: 'without evidence' },
    ],
  ])('%s are wrong', (_name, offers, { more, words }) => {
    expect(complaint(offers, more)).toContain(words);
  });

  it('may be missing when TMDB could not be asked', () => {
    expect(complaint([], { sources: [{ source: 'tmdb', status: 'failed' }] })).toBeUndefined();
  });
});

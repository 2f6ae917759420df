import { describe, expect, it } from '@jest/globals';
import { providersInNote } from './note-providers.js';

describe('providersInNote', () => {
  it.each([
    'Netflix',
    'Prime Video',
    'Disney+',
    'AMC+',
    'Apple TV',
    'Sky Store',
    'Premiere Max',
    'Canal+',
    'ČT',
    'U-NEXT',
    '3sat',
  ])('takes "%s" for a provider', (note) => {
    expect(providersInNote(note)).toEqual([note]);
  });

  it.each([
    undefined,
    '',
    '  ',
    'VOD',
    'vod',
    'PVOD',
    'Premium VOD',
    'Digital',
    'Digital HD',
    'Digital release',
    'Video on Demand',
    'Blu-ray',
    'Blu-Ray & DVD',
    'DVD / VHS',
    '4K UHD',
    'Internet',
    'Streaming',
    'Re-release',
    'Early access',
    "Director's Cut",
    'Extended version',
    'Rent / Buy',
    'TV',
    '4K',
    '2026',
    '???',
    'Harbour Film Festival',
    'It comes with a booklet of forty pages about harbours',
  ])('takes "%s" for none', (note) => {
    expect(providersInNote(note)).toEqual([]);
  });

  it.each([
    ['Netflix, Hulu', ['Netflix', 'Hulu']],
    ['Apple TV / Prime Video', ['Apple TV', 'Prime Video']],
    ['Disney+ & Hulu', ['Disney+', 'Hulu']],
    ['Canal+ + MyCanal', ['Canal+', 'MyCanal']],
    ['VOD, Netflix', ['Netflix']],
    ['Netflix; netflix|Netflix', ['Netflix', 'netflix']],
    ['A&E', ['A&E']],
  ])('finds in "%s" %j', (note, names) => {
    expect(providersInNote(note)).toEqual(names);
  });

  it.each(['on Netflix', 'Netflix (4K)', 'Netflix [exclusive]', ' Netflix ', 'On Netflix (world premiere)'])(
    'finds Netflix in "%s"',
    (note) => {
      expect(providersInNote(note)).toEqual(['Netflix']);
    },
  );

  it('knows a name with blanks of any kind by one spelling', () => {
    expect(providersInNote('Prime\u00a0 Video, Prime Video')).toEqual(['Prime Video']);
  });
});

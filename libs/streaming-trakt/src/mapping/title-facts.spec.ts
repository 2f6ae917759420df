import { describe, expect, it } from '@jest/globals';
import { title } from '../testing/title.js';
import { toTitleFacts } from './title-facts.js';

describe('toTitleFacts', () => {
  it("reads a film, and leaves out votes that are not TMDB's and images that must not be linked to", () => {
    const full = title({
      overview: 'A harbour made of paper.',
      released: '2026-05-01',
      rating: 6.9977288246154785,
      votes: 1321,
      images: { poster: ['media.trakt.test/p.webp'] },
    });
    expect(toTitleFacts('movie', full)).toEqual({
      title: 'Paper Harbour',
      overview: 'A harbour made of paper.',
      releaseDate: '2026-05-01',
    });
  });

  it.each([{ overview: '', released: null }, { overview: null }, {}])(
    'leaves out what is empty: %j',
    (fields) => {
      expect(toTitleFacts('movie', title(fields))).toEqual({ title: 'Paper Harbour' });
    },
  );

  it('gives nothing without a name', () => {
    expect(toTitleFacts('movie', title({ title: null }))).toBeUndefined();
  });

  it.each([
    ['in its own zone', 'America/New_York', '2026-05-01'],
    ['in UTC without a zone', null, '2026-05-02'],
    ['in UTC with a zone that nobody knows', 'Mars/Olympus', '2026-05-02'],
  ])("counts the day of a show's first broadcast %s", (_name, timezone, day) => {
    const show = title({
      first_aired: '2026-05-02T01:00:00.000Z',
      airs: { day: null, time: null, timezone },
    });
    expect(toTitleFacts('tv', show)?.releaseDate).toBe(day);
  });

  it.each([null, '', 'soon', undefined])('knows no day of a show that was first broadcast %j', (moment) => {
    expect(toTitleFacts('tv', title({ first_aired: moment }))).toEqual({ title: 'Paper Harbour' });
  });
});

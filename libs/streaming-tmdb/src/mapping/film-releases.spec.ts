import { describe, expect, it } from '@jest/globals';
import type { SearchHit } from '@radarr/streaming-core';
import { releaseDates } from '../wire/release-dates.js';
import { toFilmReleases, toUnconfirmedReleases } from './film-releases.js';

const film: SearchHit = {
  mediaType: 'movie',
  tmdbId: 900_001,
  facts: { title: 'Paper Harbour', releaseDate: '2026-05-10', posterPath: '/p.jpg' },
};
const query = { region: 'FR', from: '2026-05-01', to: '2026-05-31' };
const DIGITAL = 4;
const on = (day: string, fields = {}) => ({
  type: DIGITAL,
  release_date: `${day}T00:00:00.000Z`,
  note: '',
  ...fields,
});
const dates = (regions: Readonly<Record<string, object[]>>) =>
  releaseDates.parse({
    id: 1,
    results: Object.entries(regions).map(([iso_3166_1, release_dates]) => ({ iso_3166_1, release_dates })),
  });
const told = (regions: Readonly<Record<string, object[]>>) =>
  toFilmReleases(film, dates(regions), query).map(({ date, provider }) => [date, provider?.name]);

describe('toFilmReleases', () => {
  it("tells the region's own days with the providers of their notes", () => {
    const FR = [on('2026-05-02', { note: 'VOD' }), on('2026-05-20', { note: 'Netflix, Disney+' })];
    expect(told({ FR })).toEqual([
      ['2026-05-02', undefined],
      ['2026-05-20', 'Netflix'],
      ['2026-05-20', 'Disney+'],
    ]);
  });

  it('counts the first and the last day in, and no other', () => {
    const days = ['2026-04-30', '2026-05-01', '2026-05-31', '2026-06-01'];
    expect(told({ FR: days.map((day) => on(day)) })).toEqual([
      ['2026-05-01', undefined],
      ['2026-05-31', undefined],
    ]);
  });

  it('leaves out other regions, other ways of release and days that are none', () => {
    const FR = [on('2026-05-02', { type: 3 }), on('2026-05-02', { type: 9 }), on('2026-02-30'), on('')];
    expect(told({ FR, BE: [on('2026-05-03')] })).toEqual([]);
  });

  it('tells one arrival once', () => {
    const FR = [on('2026-05-02', { note: 'Netflix' }), on('2026-05-02', { note: 'Netflix (4K)' })];
    expect(told({ FR })).toEqual([['2026-05-02', 'Netflix']]);
  });

  it('takes the first release worldwide but for premieres for the fact, and not the day in the list', () => {
    const [row] = toFilmReleases(
      film,
      dates({
        FR: [on('2026-05-10')],
        IT: [on('2025-09-01', { type: 1 })],
        US: [on('2025-11-07', { type: 3 }), on('2025-12-24', { type: 3 })],
      }),
      query,
    );
    expect(row).toEqual({
      mediaType: 'movie',
      ids: { tmdbId: 900_001 },
      facts: { title: 'Paper Harbour', posterPath: '/p.jpg', releaseDate: '2025-11-07' },
      date: '2026-05-10',
    });
  });

  it('never shifts a day, whatever zone the moment is written in', () => {
    const FR = [on('2026-05-31', { release_date: '2026-05-31T23:59:59.000-11:00' })];
    expect(told({ FR })).toEqual([['2026-05-31', undefined]]);
  });
});

describe('toUnconfirmedReleases', () => {
  it('tells the day of the list without a provider, and not as the first release', () => {
    expect(toUnconfirmedReleases(film, query)).toEqual([
      {
        mediaType: 'movie',
        ids: { tmdbId: 900_001 },
        facts: { title: 'Paper Harbour', posterPath: '/p.jpg' },
        date: '2026-05-10',
        elsewhere: true,
      },
    ]);
  });

  it.each([undefined, '2026-04-30', '2026-06-01'])('tells nothing of the day %s', (releaseDate) => {
    const found = { ...film, facts: { title: 'Paper Harbour', ...(releaseDate && { releaseDate }) } };
    expect(toUnconfirmedReleases(found, query)).toEqual([]);
  });
});

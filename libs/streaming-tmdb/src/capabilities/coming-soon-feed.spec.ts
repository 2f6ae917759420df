import { describe, expect, it } from '@jest/globals';
import { UpstreamUnavailable } from '@radarr/streaming-core';
import type { TmdbMovieFilters } from '../client/discover-filters.js';
import type { TmdbClient } from '../client/tmdb-client.js';
import { discovered, fakeClient } from '../testing/fake-client.js';
import { releaseDates } from '../wire/release-dates.js';
import { tvDetails } from '../wire/tv-details.js';
import { tmdbComingSoonFeed } from './coming-soon-feed.js';

const films = { mediaType: 'movie', region: 'GB', from: '2026-05-01', to: '2026-05-31' } as const;
const shows = { ...films, mediaType: 'tv' } as const;
const outage = new UpstreamUnavailable('tmdb', 'tmdb is away.');
const film = (id: number) => ({ id, title: `Film ${id}`, release_date: '2026-05-30' });
const show = (id: number) => ({ id, name: `Show ${id}` });

const digital = (day: string) =>
  releaseDates.parse({
    results: [
      {
        iso_3166_1: 'GB',
        release_dates: [{ type: 4, release_date: `${day}T00:00:00.000Z`, note: 'Paper+' }],
      },
    ],
  });
const nextEpisode = (id: number, air_date: string) =>
  tvDetails.parse({ id, name: 'x', next_episode_to_air: { air_date, season_number: 2, episode_number: 1 } });

const feed = (calls: Parameters<typeof fakeClient>[0], maxPages = 3) =>
  tmdbComingSoonFeed({ client: fakeClient(calls), maxPages });
const failing: Pick<TmdbClient, 'movieReleaseDates'> = { movieReleaseDates: () => Promise.reject(outage) };

describe('what arrives, as TMDB tells it', () => {
  it('asks for the digital releases of the region and takes the days out of the release dates', async () => {
    const asked: TmdbMovieFilters[] = [];
    const { releases } = await feed({
      discover: (_kind, filters) => {
        asked.push(filters);
        return Promise.resolve(discovered([film(1)]));
      },
      movieReleaseDates: () => Promise.resolve(digital('2026-05-04')),
    }).comingSoon(films);
    expect(asked).toEqual([
      {
        region: 'GB',
        with_release_type: 4,
        'release_date.gte': '2026-05-01',
        'release_date.lte': '2026-05-31',
        sort_by: 'popularity.desc',
        page: 1,
      },
    ]);
    expect(releases).toMatchObject([
      { ids: { tmdbId: 1 }, date: '2026-05-04', provider: { name: 'Paper+' } },
    ]);
  });

  it.each([
    { pages: 2, maxPages: 3, asked: 2 },
    { pages: 900, maxPages: 3, asked: 3 },
    { pages: 900, maxPages: 1, asked: 1 },
    { pages: 0, maxPages: 3, asked: 1 },
  ])('reads $asked pages of $pages when it may read $maxPages', async ({ pages, maxPages, asked }) => {
    const read: (number | undefined)[] = [];
    const calls = {
      discover: (_kind: string, { page }: { readonly page?: number }) => {
        read.push(page);
        return Promise.resolve(discovered([], { pages }));
      },
    };
    const { releases, truncated = false } = await feed(calls, maxPages).comingSoon(films);
    expect({ releases, truncated }).toEqual({ releases: [], truncated: pages > maxPages });
    expect(read).toEqual([1, 2, 3].slice(0, asked));
  });

  it('asks once about a title that is on two pages, and dates the answer by the older one', async () => {
    let asked = 0;
    const { fetchedAt } = await feed({
      discover: (_kind, { page }) =>
        Promise.resolve(discovered([film(1)], { pages: 2, fetchedAt: `2026-05-0${page === 2 ? 1 : 2}` })),
      movieReleaseDates: () => {
        asked += 1;
        return Promise.resolve(digital('2026-05-04'));
      },
    }).comingSoon(films);
    expect({ asked, fetchedAt }).toEqual({ asked: 1, fetchedAt: '2026-05-01' });
  });

  it("falls back to the list's day where a film's release dates could not be had, and only there", async () => {
    const { releases } = await feed({
      discover: () => Promise.resolve(discovered([film(1), film(2), film(3), film(4)])),
      movieReleaseDates: (id) => {
        if (id === 1) return Promise.reject(outage);
        if (id === 2) return Promise.resolve(undefined);
        return Promise.resolve(digital(id === 3 ? '2027-01-01' : '2026-05-04'));
      },
    }).comingSoon(films);
    expect(releases.map(({ ids, date }) => [ids.tmdbId, date])).toEqual([
      [1, '2026-05-30'],
      [4, '2026-05-04'],
    ]);
    expect(releases[0]).not.toHaveProperty('provider');
  });

  it("tells the shows' next episodes and leaves out a show whose details could not be had", async () => {
    const { releases } = await feed({
      discover: () => Promise.resolve(discovered([show(1), show(2), show(3), show(4)])),
      tv: (id) => {
        if (id === 1) return Promise.reject(outage);
        return Promise.resolve(
          id === 2 ? undefined : nextEpisode(id, id === 3 ? '2026-06-01' : '2026-05-09'),
        );
      },
    }).comingSoon(shows);
    expect(releases).toEqual([
      {
        mediaType: 'tv',
        ids: { tmdbId: 4 },
        facts: { title: 'Show 4' },
        date: '2026-05-09',
        elsewhere: true,
        season: 2,
        episode: 1,
      },
    ]);
  });

  it('asks and answers the same about shows whatever the region is, and says that it does', async () => {
    const asked: unknown[] = [];
    const tmdb = feed({
      discover: (_kind, filters) => {
        asked.push(filters);
        return Promise.resolve(discovered([show(4)]));
      },
      tv: (id) => Promise.resolve(nextEpisode(id, '2026-05-09')),
    });
    const answers = [
      await tmdb.comingSoon({ ...shows, region: 'GB' }),
      await tmdb.comingSoon({ ...shows, region: 'DE' }),
    ];
    expect(asked[1]).toEqual(asked[0]);
    expect(answers[1]).toEqual(answers[0]);
    expect(tmdb.scope).toEqual({ movie: 'region', tv: 'media-type' });
  });

  it.each([films, shows])('takes no outage for an empty list of $mediaType', async (query) => {
    const found = {
      discover: () => Promise.resolve(discovered([film(1), film(2)].map((row) => ({ ...row, name: 'x' })))),
    };
    const tv = () => Promise.reject(outage);
    await expect(feed({ ...found, ...failing, tv }).comingSoon(query)).rejects.toBe(outage);
    await expect(feed({ discover: () => Promise.reject(outage) }).comingSoon(query)).rejects.toBe(outage);
  });

  it('fails as a whole when one page of the list fails', async () => {
    const calls = {
      discover: (_kind: string, { page }: { readonly page?: number }) =>
        page === 2 ? Promise.reject(outage) : Promise.resolve(discovered([film(1)], { pages: 3 })),
    };
    await expect(feed(calls).comingSoon(films)).rejects.toBe(outage);
  });

  it('passes the signal on to every call', async () => {
    const { signal } = new AbortController();
    const seen: (AbortSignal | undefined)[] = [];
    await feed({
      discover: (_kind, _filters, call) => {
        seen.push(call?.signal);
        return Promise.resolve(discovered([film(1)]));
      },
      movieReleaseDates: (_id, call) => {
        seen.push(call?.signal);
        return Promise.resolve(digital('2026-05-04'));
      },
    }).comingSoon(films, { signal });
    expect(seen).toEqual([signal, signal]);
  });
});

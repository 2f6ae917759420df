import type { ReleaseRow } from '../release.js';
import { MEDIA_TYPES } from '../title.js';
import type { OfferRow } from '../offer.js';
import { fakeUpstream, type FakeTitle } from './fake-upstream.js';
import { flaky } from './flaky-upstream.js';
import { describeUpstreamContract } from './upstream-contract.js';

/** More titles of each kind than the contract asks for, so that its limits are tried. */
const titles: FakeTitle[] = MEDIA_TYPES.flatMap((mediaType) =>
  Array.from({ length: 50 }, (_, index) => ({
    mediaType,
    ids: { tmdbId: index + 1, imdbId: `tt${mediaType === 'movie' ? 1000 + index : 2000 + index}` },
    facts: {
      title: `Title ${index + 1}`,
      releaseDate: '2024-02-29',
      posterPath: '/poster.jpg',
      voteAverage: 7.5,
    },
    metric: { name: 'watchers', value: 1000 - index },
  })),
);

const netflix = { id: '8', name: 'Netflix' };
const offers: OfferRow[] = ['US', 'GB'].map((region) => ({
  region,
  provider: netflix,
  type: 'subscription',
  quality: '4K',
  link: 'https://www.example.com/1',
}));
const releases: ReleaseRow[] = MEDIA_TYPES.map((mediaType) => ({
  mediaType,
  ids: { tmdbId: 1 },
  facts: { title: 'Title 1' },
  date: '2026-12-01',
  provider: netflix,
}));

describeUpstreamContract({
  name: 'a fake upstream',
  offers: ['trending', 'titles', 'details', 'availability', 'providers', 'comingSoon', 'search', 'images'],
  create: () => {
    const upstream = flaky(
      fakeUpstream({
        titles,
        details: { 'movie:3': { title: 'Title 3', genres: ['Drama'], runtimeMinutes: 90 } },
        availability: {
          'movie:3': { offers, droppedLinks: 0 },
          'movie:4': { offers: [], droppedLinks: 0 },
        },
        providers: [{ ...netflix, regions: { US: 0, GB: null }, mediaTypes: ['movie'], offerTypes: [] }],
        releases,
        pictures: { 'w92/logo.png': { bytes: new Uint8Array([1]), contentType: 'image/png' } },
      }),
    );
    return {
      upstream,
      breakWorld: (fault) => upstream.fail(fault),
      secrets: ['a-secret-that-nobody-says'],
      samples: {
        known: { mediaType: 'movie', tmdbId: 3 },
        knownIds: { imdbId: 'tt1002' },
        unknown: { mediaType: 'movie', tmdbId: 999_999 },
        unknownIds: { imdbId: 'tt9999999' },
      },
      watchable: {
        offered: { mediaType: 'movie', tmdbId: 3 },
        notOffered: { mediaType: 'movie', tmdbId: 4 },
        unknown: { mediaType: 'tv', tmdbId: 3 },
      },
      arrivals: { mediaType: 'movie', region: 'US', from: '2026-11-20', to: '2026-12-20' },
      findable: { text: 'title 5', finds: { mediaType: 'tv', tmdbId: 5 }, nothing: 'qqqq' },
      pictures: {
        known: { size: 'w92', file: 'logo.png' },
        unknown: { size: 'w92', file: 'nothing.png' },
      },
    };
  },
});

import { fakeUpstream, type FakeTitle } from './fake-upstream.js';
import { flaky } from './flaky-upstream.js';
import { describeUpstreamContract } from './upstream-contract.js';

/** More titles of each kind than the contract asks for, so that its limits are tried. */
const titles: FakeTitle[] = (['movie', 'tv'] as const).flatMap((mediaType) =>
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

describeUpstreamContract({
  name: 'a fake upstream',
  offers: ['trending', 'titles'],
  create: () => {
    const upstream = flaky(fakeUpstream({ titles }));
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
    };
  },
});

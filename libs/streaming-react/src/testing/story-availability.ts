import type {
  Offer,
  OfferEvidence,
  RegionAvailability,
  RegionsAvailability,
} from '../streaming-availability/offer.js';
import { sourceReport } from './story-sources.js';
import { minutesAgo, NOW } from './story-time.js';

const HOUR = 60;

/** A logo that needs no network: a square in a colour of the name's own. */
const storyLogo = (name: string): string => {
  const hue = Array.from(name, (letter) => (letter.codePointAt(0) ?? 0) * 7).reduce((a, b) => a + b, 0) % 360;
  return `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="hsl(${hue} 60% 35%)" d="M0 0h32v32H0z"/><circle cx="16" cy="16" r="8" fill="none" stroke="#fff" stroke-width="3"/></svg>`,
  )}`;
};

/** What a source says of an offer; TMDB four hours ago unless said otherwise. */
export const storyEvidence = (service_name: string, given: Partial<OfferEvidence> = {}): OfferEvidence => ({
  source: 'tmdb',
  fetched_at: minutesAgo(4 * HOUR),
  stale: false,
  service_name,
  matched_by: 'id',
  ...given,
});

/** An offer that TMDB alone tells of. */
export const storyOffer = (service_name: string, given: Partial<Offer> = {}): Offer => ({
  service_id: service_name.toLowerCase().replaceAll(/\W+/g, '-'),
  service_name,
  matched_by: 'id',
  logo_url: storyLogo(service_name),
  service_type: 'subscription',
  certainty: 'single',
  evidence: [storyEvidence(service_name)],
  ...given,
});

/** An offer that TMDB and Watchmode both tell of, with a link. */
export const agreedOffer = (service_name: string, host: string, given: Partial<Offer> = {}): Offer =>
  storyOffer(service_name, {
    certainty: 'agreed',
    deep_link: `https://www.${host}/title/603`,
    evidence: [
      storyEvidence(service_name),
      storyEvidence(service_name, {
        source: 'watchmode',
        fetched_at: minutesAgo(50 * HOUR),
        ...(given.quality && { quality: given.quality }),
        ...(given.price_amount !== undefined && { price_amount: given.price_amount }),
      }),
    ],
    ...given,
  });

/** A price that TMDB and Watchmode both tell of. */
export const pricedOffer = (
  service_name: string,
  host: string,
  [service_type, quality, price_amount]: readonly ['rent' | 'buy', 'SD' | 'HD' | '4K', number],
): Offer => agreedOffer(service_name, host, { service_type, quality, price_amount, price_currency: 'USD' });

/** Offers as the United States have them. */
export const STORY_OFFERS: readonly Offer[] = [
  agreedOffer('Netflix', 'netflix.com', { quality: '4K' }),
  agreedOffer('Netflix', 'netflix.com', { quality: 'HD' }),
  agreedOffer('Max', 'max.com', { quality: 'HD', leaving_date: '2026-11-25' }),
  storyOffer('Hulu', { certainty: 'disputed', disputed_by: ['watchmode'] }),
  agreedOffer('Spectrum On Demand', 'spectrum.net', { tv_everywhere: true, quality: 'HD' }),
  storyOffer('Kanopy', { service_type: 'free' }),
  agreedOffer('Tubi TV', 'tubitv.com', { service_type: 'ads', leaving_date: '2027-03-31' }),
  pricedOffer('Apple TV', 'tv.apple.com', ['rent', '4K', 3.99]),
  pricedOffer('Amazon Video', 'amazon.com', ['rent', '4K', 4.29]),
  pricedOffer('Amazon Video', 'amazon.com', ['rent', 'SD', 2.99]),
  pricedOffer('Fandango At Home', 'vudu.com', ['rent', 'HD', 3.99]),
  storyOffer('Google Play Movies', { service_type: 'rent' }),
  pricedOffer('Apple TV', 'tv.apple.com', ['buy', '4K', 9.99]),
  pricedOffer('Amazon Video', 'amazon.com', ['buy', '4K', 14.99]),
  pricedOffer('Fandango At Home', 'vudu.com', ['buy', 'HD', 9.99]),
];

/** The answer for one region. */
export const storyAvailability = (given: Partial<RegionAvailability> = {}): RegionAvailability => ({
  tmdb_id: 603,
  media_type: 'movie',
  fetched_at: minutesAgo(50 * HOUR),
  expires_at: new Date(NOW + 12 * HOUR * 60_000).toISOString(),
  stale: false,
  degraded: false,
  sources: [
    sourceReport('tmdb', { fetched_at: minutesAgo(4 * HOUR) }),
    sourceReport('watchmode', { fetched_at: minutesAgo(50 * HOUR) }),
  ],
  region: 'US',
  certainty: 'agreed',
  items: [...STORY_OFFERS],
  ...given,
});

/** The answer for every region: each has a few of the offers. */
export const storyRegions = (
  codes = 'US GB IE DE AT CH FR BE NL LU ES PT IT SE NO DK FI PL CZ CA AU NZ JP BR MX'.split(' '),
): RegionsAvailability => {
  const { tmdb_id, media_type, fetched_at, expires_at, stale, degraded, sources } = storyAvailability();
  return {
    ...{ tmdb_id, media_type, fetched_at, expires_at, stale, degraded, sources },
    regions: codes.map((region, index) => ({
      region,
      certainty: 'single',
      items: STORY_OFFERS.filter((_, at) => (index % 5 === 0 ? at < 7 : at > 3 && (at + index) % 3 === 0)),
    })),
  };
};

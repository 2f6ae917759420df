import type { components } from '@radarr/streaming-api-client';
import { sourceReport } from './story-sources.js';
import { minutesAgo } from './story-time.js';

type ProviderBody = components['schemas']['ProviderBody'];
type ProvidersBody = components['schemas']['ProvidersBody'];

const KNOWN = [
  ['netflix', 'Netflix'],
  ['prime-video', 'Amazon Prime Video'],
  ['disney-plus', 'Disney+'],
  ['apple-tv-plus', 'Apple TV+'],
  ['hulu', 'Hulu'],
  ['hbo-max', 'HBO Max'],
  ['paramount-plus', 'Paramount+'],
  ['peacock', 'Peacock'],
  ['tubi', 'Tubi'],
  ['the-roku-channel', 'The Roku Channel'],
  ['youtube', 'YouTube'],
  ['amazon-video', 'Amazon Video'],
  ['apple-tv-store', 'Apple TV Store'],
  ['google-play', 'Google Play Movies'],
  ['mubi', 'MUBI'],
  ['criterion-channel', 'The Criterion Channel'],
] as const;

/** A logo of one colour with a letter, drawn by the browser from its own address. */
const storyLogo = (name: string, place: number): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="hsl(${place * 47} 55% 34%)" d="M0 0h32v32H0z"/><text x="16" y="22" fill="#fff" font-family="sans-serif" font-size="17" font-weight="700" text-anchor="middle">${name.slice(0, 1)}</text></svg>`,
  )}`;

/** The services that the stories know, and then invented ones. */
export const storyProviders = (count: number, given: Partial<ProviderBody> = {}): ProviderBody[] =>
  Array.from({ length: count }, (_, place) => {
    const [id, name] = KNOWN[place] ?? [`channel-${place + 1}`, `Channel ${place + 1}`];
    return {
      id,
      name,
      logo_url: storyLogo(name, place),
      service_types: ['subscription'],
      media_types: ['movie', 'tv'],
      regions: ['US'],
      display_priority: place,
      ids: { tmdb: [String(1000 + place)] },
      ids_by_name: {},
      matched_by: 'id',
      ...given,
    };
  });

/** The services of a region, as the API tells them. */
export const providersBody = (given: Partial<ProvidersBody> = {}): ProvidersBody => ({
  region: 'US',
  fetched_at: minutesAgo(95),
  stale: false,
  degraded: false,
  sources: [sourceReport('tmdb'), sourceReport('watchmode')],
  providers: storyProviders(300),
  ...given,
});

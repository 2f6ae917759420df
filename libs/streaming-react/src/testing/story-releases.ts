import type { components } from '@radarr/streaming-api-client';
import { sourceReport } from './story-sources.js';
import { daysFromNow, minutesAgo, NOW } from './story-time.js';

type ReleaseBody = components['schemas']['ReleaseBody'];
type ComingSoonBody = components['schemas']['ComingSoonBody'];
type ArrivingServiceBody = components['schemas']['ArrivingServiceBody'];

const TITLES = [
  'The Salt Road',
  'Nine Winters',
  'A Quiet Orbit',
  'Paper Lanterns',
  'The Cartographer’s Daughter',
  'Undertow',
  'Last Train to Tromsø',
  'Kilometre Zero',
  'What the Orchard Knew',
  'Half Light',
] as const;

const SERVICES = [
  ['netflix', 'Netflix'],
  ['hulu', 'Hulu'],
  ['disney-plus', 'Disney+'],
  ['prime-video', 'Amazon Prime Video'],
] as const;

/** Days from now of the first ten; after that, two a day. */
const DAYS = [0, 1, 1, 4, 11, 11, 11, 18, 24, 46] as const;

/** A service at which something arrives so many days from now. */
export function arrivingService(place: number, days: number): ArrivingServiceBody {
  const [service_id, service_name] = SERVICES[place % SERVICES.length] ?? SERVICES[0];
  return {
    service_id,
    service_name,
    matched_by: 'id',
    release_date: daysFromNow(days),
    regional: true,
    sources: ['watchmode'],
  };
}

/** An arrival by its place in a list: an invented film, on one of a few services. */
export function release(place: number, given: Partial<ReleaseBody> = {}): ReleaseBody {
  const days = DAYS[place] ?? 47 + Math.floor((place - DAYS.length) / 2);
  const services = given.services ?? [
    arrivingService(place, days),
    ...(place % 3 === 1 ? [arrivingService(place + 1, place % 2 === 0 ? days : days + 4)] : []),
  ];
  const cycle = Math.floor(place / TITLES.length);
  return {
    tmdb_id: 600 + place,
    media_type: 'movie',
    title: `${TITLES[place % TITLES.length] ?? ''}${cycle === 0 ? '' : ` ${cycle + 1}`}`,
    release_date: daysFromNow(days),
    streaming_services: services.map(({ service_name }) => service_name),
    service_ids: services.map(({ service_id }) => service_id),
    services,
    poster_path: `/${place}.jpg`,
    season_number: null,
    episode_number: null,
    is_original: place % 4 === 0,
    regional: place % 5 !== 3,
    back_catalogue: place % 5 === 2,
    sources: ['watchmode'],
    ...given,
  };
}

/** The first arrivals of the stories. */
export const releases = (count: number, given: Partial<ReleaseBody> = {}): ReleaseBody[] =>
  Array.from({ length: count }, (_, place) => release(place, given));

/** A list of arrivals, as the API tells it: fresh, and the first ten of 214. */
export const comingSoonBody = (given: Partial<ComingSoonBody> = {}): ComingSoonBody => ({
  media_type: 'movie',
  region: 'US',
  from: daysFromNow(0),
  to: daysFromNow(90),
  fetched_at: minutesAgo(25),
  expires_at: new Date(NOW + 3_600_000).toISOString(),
  stale: false,
  degraded: false,
  pending: 0,
  total: 214,
  sources: [sourceReport('tmdb'), sourceReport('watchmode')],
  releases: releases(10),
  ...given,
});

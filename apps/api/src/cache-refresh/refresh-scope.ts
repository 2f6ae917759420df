import { MEDIA_TYPES, type ComingSoonListKey, type MediaType, type TitleKey } from '@radarr/streaming-core';
import { asRegion, isCountry } from '../http/region-fields.js';
import { JOB_NAMES, type JobName } from '../jobs/job.js';

/** What is to be refreshed: all that a job refreshes, one list of arrivals, or where one title can be watched. */
export type RefreshScope =
  | { readonly kind: 'job'; readonly job: JobName }
  | { readonly kind: 'coming-soon'; readonly list: ComingSoonListKey }
  | { readonly kind: 'availability'; readonly title: TitleKey };

/** What a refresh without a scope means: everything that is one answer for all. */
export const DEFAULT_SCOPES: readonly RefreshScope[] = (
  ['trending', 'coming-soon', 'providers'] as const
).map((job) => ({ kind: 'job', job }));

/** The largest number that a title can have. */
const LARGEST_ID = 2_147_483_647;

/** The scope that a text names: `trending`, `coming-soon:tv:GB`, `availability:movie:603`; undefined when it names none. */
export function parseScope(text: string): RefreshScope | undefined {
  const job = JOB_NAMES.find((name) => name === text);
  if (job) return { kind: 'job', job };
  const [kind, mediaType, rest = '', ...more] = text.split(':');
  if (!isMediaType(mediaType) || more.length > 0) return undefined;
  if (kind === 'availability') {
    const tmdbId = /^[1-9]\d{0,9}$/.test(rest) ? Number(rest) : 0;
    return tmdbId > 0 && tmdbId <= LARGEST_ID ? { kind, title: { mediaType, tmdbId } } : undefined;
  }
  const region = asRegion(rest);
  return kind === 'coming-soon' && isCountry(region) ? { kind, list: { mediaType, region } } : undefined;
}

/** The text that {@link parseScope} reads as this scope. */
export function scopeText(scope: RefreshScope): string {
  if (scope.kind === 'job') return scope.job;
  if (scope.kind === 'coming-soon') return `coming-soon:${scope.list.mediaType}:${scope.list.region}`;
  return `availability:${scope.title.mediaType}:${scope.title.tmdbId}`;
}

const isMediaType = (text: string | undefined): text is MediaType =>
  MEDIA_TYPES.some((type) => type === text);

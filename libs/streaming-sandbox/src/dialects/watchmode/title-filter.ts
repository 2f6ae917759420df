import { networkOf } from '../../world/watchmode/watchmode-networks.js';
import { watchmodeGenres } from '../../world/watchmode/watchmode-genres.js';
import type { WatchmodeTitle } from '../../world/watchmode/watchmode-title.js';
import { readList } from './parameters.js';
import { rowsOf } from './title-sources.js';
import type { WatchmodeStage } from './watchmode-stage.js';

type Filter = (found: WatchmodeTitle) => boolean;

/** Where a source is looked for when no country is named. */
const USUAL_REGION = 'US';

/**
 * What `list-titles` lets through. Of the documented parameters, the scores are not looked at.
 * @returns undefined when a parameter is not valid, such as sources together with several regions
 */
export function readTitleFilter(query: URLSearchParams, context: WatchmodeStage): Filter | undefined {
  const regions = readList(query, 'regions');
  const sourceIds = readList(query, 'source_ids').map(Number);
  const sourceTypes = readList(query, 'source_types');
  const bySource = sourceIds.length > 0 || sourceTypes.length > 0;
  if (bySource && regions.length > 1) return undefined;
  const dates = readDates(query);
  if (!dates) return undefined;
  const filters: readonly Filter[] = [
    anyOf(readList(query, 'types'), ({ type }) => [type]),
    anyOf(readList(query, 'languages'), ({ title }) => [title.originalLanguage]),
    anyOf(readList(query, 'genres'), ({ title }) =>
      watchmodeGenres(title.genreIds).map(({ id }) => String(id)),
    ),
    anyOf(readList(query, 'network_ids'), ({ title }) => networkIds(title, context)),
    ({ title }) => within(title.date, dates),
    ...(bySource || regions.length > 0 ? [hasSource({ regions, sourceIds, sourceTypes }, context)] : []),
  ];
  return (found) => filters.every((filter) => filter(found));
}

function anyOf(wanted: readonly string[], valuesOf: (found: WatchmodeTitle) => readonly string[]): Filter {
  return (found) => wanted.length === 0 || valuesOf(found).some((value) => wanted.includes(value));
}

function networkIds(title: WatchmodeTitle['title'], { stage }: WatchmodeStage): readonly string[] {
  const network = networkOf(stage.world.seed, title);
  return network ? [String(network.id)] : [];
}

interface SourceWish {
  readonly regions: readonly string[];
  readonly sourceIds: readonly number[];
  readonly sourceTypes: readonly string[];
}

function hasSource({ regions, sourceIds, sourceTypes }: SourceWish, context: WatchmodeStage): Filter {
  const places = regions.length > 0 ? regions : [USUAL_REGION];
  return (found) =>
    rowsOf(found, places, context).some(
      ({ source_id: id, type }) =>
        (sourceIds.length === 0 || sourceIds.includes(Number(id))) &&
        (sourceTypes.length === 0 || sourceTypes.includes(String(type))),
    );
}

/** `release_date_start` and `release_date_end` as `YYYYMMDD`. */
function readDates(query: URLSearchParams): { readonly start: string; readonly end: string } | undefined {
  const start = query.get('release_date_start') ?? '';
  const end = query.get('release_date_end') ?? '';
  return [start, end].every((text) => /^(\d{8})?$/.test(text)) ? { start, end } : undefined;
}

function within(date: string, { start, end }: { readonly start: string; readonly end: string }): boolean {
  const plain = date.replaceAll('-', '');
  if (plain === '') return start === '' && end === '';
  return plain >= start && (end === '' || plain <= end);
}

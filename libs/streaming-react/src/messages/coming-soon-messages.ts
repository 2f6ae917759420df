import type { MediaType } from '@radarr/streaming-api-client';

/** Texts of the component. Counts come twice where a plural hangs on them: as a number, and as it is written. */
export interface ComingSoonMessages {
  readonly heading: Readonly<Record<MediaType, string>>;
  /** Only the first titles are shown. */
  readonly firstOf: (shown: string, total: string) => string;
  readonly total: (count: number, written: string) => string;
  readonly thisWeek: string;
  readonly nextWeek: string;
  /** @param day the first of the week, such as "14 December" */
  readonly weekOf: (day: string) => string;
  /** A season; 0 is specials. */
  readonly season: (season: number) => string;
  readonly seasonEpisode: (season: number, episode: number) => string;
  /** Made by or for the service. */
  readonly original: string;
  /** An older title that joins a library. */
  readonly backCatalogue: string;
  /** No source gives the day for this region: it is the world's, centred on the US. */
  readonly foreignDay: string;
  readonly foreignDayNote: string;
  /** Labels the services at which a title arrives. */
  readonly services: string;
  readonly noServices: string;
  readonly addToCalendar: (title: string) => string;
  readonly addAllToCalendar: (count: string) => string;
  /** What a calendar says of an arrival. @param services such as "Netflix and Hulu" */
  readonly arrivesOn: (services: string) => string;
  /** Titles that are still being looked up. */
  readonly pending: (count: number, written: string) => string;
  /** @param source such as "Watchmode" */
  readonly truncated: (source: string) => string;
  /** Sources answered, and know of no arrival. */
  readonly emptyTitle: string;
  readonly empty: (from: string, to: string) => string;
  /** @param services those that were asked for, such as "Netflix and Hulu" */
  readonly emptyOn: (services: string, from: string, to: string) => string;
  /** No source was asked, or none answered, or it is still being looked up. */
  readonly uncheckedTitle: string;
  readonly unchecked: string;
}

/** Texts of the trending carousel, and of shelves. */
export interface TrendingMessages {
  /** By media type. */
  readonly heading: Readonly<Record<'movie' | 'tv', string>>;
  /** Stands beside the heading, by the time that the list is over. */
  readonly window: Readonly<Record<'day' | 'week', string>>;
  readonly previousPage: string;
  readonly nextPage: string;
  /** Read out where the number stands alone. */
  readonly rank: (rank: string) => string;
  /** Read out where an arrow and a number stand; `formatted` is that number. */
  readonly up: (places: number, formatted: string) => string;
  readonly down: (places: number, formatted: string) => string;
  readonly unchanged: string;
  /** The title was not in the list before. Stands on the card. */
  readonly isNew: string;
  /** @param day the day whose list ranks are compared with, such as "19 November 2026" */
  readonly comparedWith: (day: string) => string;
  /** Read out where a star and a number stand. */
  readonly vote: (vote: string) => string;
  /** The name of the button that explains a card's score. */
  readonly explain: (title: string) => string;
  readonly close: string;
  /** @param score such as "87.5" */
  readonly score: (score: string) => string;
  /** What a score means, in a sentence. */
  readonly scoreMeaning: string;
  /** A source's own place for a title. */
  readonly place: (rank: string) => string;
  /**
   * What a source ranks by.
   * @param metric the source's own word: `watchers` (watching now), `watcher_count` (watched in the window), `popularity`
   */
  readonly metric: (metric: string, value: number, formatted: string) => string;
  /** The source answered, and does not list the title. */
  readonly notListed: string;
  /** @param reason what the API says of it; null when it says nothing */
  readonly missing: (reason: string | null) => string;
  readonly notSetUp: string;
  /** Every source answered, and none lists anything. */
  readonly emptyTitle: string;
  readonly emptyText: string;
  /** No title of the list is on the services, or offered in the ways, that were chosen. */
  readonly emptyNarrowedTitle: string;
  readonly emptyNarrowedText: string;
  /** No source has answered, so nothing is known. */
  readonly unknownTitle: string;
  readonly unknownText: string;
  /** Titles that may join the list once it is known who they are. */
  readonly pending: (count: number, formatted: string) => string;
  /** Titles that may join a narrowed list once it is known where they can be watched. */
  readonly lookingUp: (count: number, formatted: string) => string;
  /** @param reason why they could not be looked up; empty where nothing is said */
  readonly lookUpFailed: (count: number, formatted: string, reason: string) => string;
}

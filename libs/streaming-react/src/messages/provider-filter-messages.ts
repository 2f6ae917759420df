/** Texts of the component. Counts come twice: as a number, and as it is written. */
export interface ProviderFilterMessages {
  readonly heading: string;
  /** Names the search field. */
  readonly search: string;
  readonly total: (count: number, written: string) => string;
  /** How many are found while searching. @param total all that there are, as it is written */
  readonly matches: (count: number, written: string, total: string) => string;
  /** Chooses what is remembered, and nothing else. */
  readonly onlyMine: string;
  /** Remembers what is chosen. */
  readonly remember: string;
  /** What is chosen is what is remembered. */
  readonly remembered: string;
  /** Nothing is chosen: what is remembered can be forgotten. */
  readonly forget: string;
  readonly clear: (count: string) => string;
  readonly showAll: (count: string) => string;
  readonly showFewer: string;
  /** Heads choices that a region does not have. @param region such as "France" */
  readonly missing: (region: string) => string;
  /** Heads choices while nobody can say which services there are. */
  readonly chosen: string;
  /** Sources answered, and know of no service. */
  readonly emptyTitle: string;
  readonly emptyAdvice: string;
  /** No source was asked, or none answered. */
  readonly uncheckedTitle: string;
  readonly uncheckedAdvice: string;
}

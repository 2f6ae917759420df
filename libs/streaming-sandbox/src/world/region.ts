/** A country as TMDB lists it. */
export interface Region {
  /** ISO 3166-1, such as `GB`. */
  readonly code: string;
  readonly englishName: string;
  readonly nativeName: string;
  /** ISO 4217. */
  readonly currency: string;
  /** How many units of its money a film costs there for each dollar in the US: invented, near enough to look right. */
  readonly unitsPerDollar: number;
}

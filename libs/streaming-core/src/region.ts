/** A country as ISO 3166-1 alpha-2 in capitals: `US`, `GB`. */
export type Region = string;

/** Whether a text has the shape of a {@link Region}. It need not name a country that exists. */
export function isRegion(text: string): text is Region {
  return /^[A-Z]{2}$/.test(text);
}

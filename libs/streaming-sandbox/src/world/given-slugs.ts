import type { CatalogueTitle } from '../catalogue/catalogue-title.js';
import { slugify } from './slug.js';

/** A slug for each real title of a kind: Trakt's own where it is known, else name and year, each slug once. */
export function givenSlugs(facts: readonly CatalogueTitle[]): readonly string[] {
  const taken = new Set(facts.flatMap(({ slug }) => slug ?? []));
  return facts.map(({ slug, name, date, tmdbId }) => {
    if (slug !== null) return slug;
    const plain = `${slugify(name)}-${date.slice(0, 4)}`;
    const given = taken.has(plain) ? `${plain}-${tmdbId}` : plain;
    taken.add(given);
    return given;
  });
}

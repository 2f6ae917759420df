import { distance } from 'fastest-levenshtein';
import { compareNames } from '../text-order.js';

/** A provider by one of its names. */
export interface NamedProvider {
  /** The `providerSlug` of the name. */
  readonly slug: string;
  /** The name that people are shown. */
  readonly shownAs: string;
}

const MOST = 3;

/** Longer texts are no mistyped names; comparing them would only cost time. */
const LONGEST = 60;

/** The providers whose names are nearest to a slug that names none of them, nearest first; few, and none that is far. */
export function nearProviders(slug: string, candidates: readonly NamedProvider[]): string[] {
  if (slug === '' || slug.length > LONGEST) return [];
  const nearest = new Map<string, number>();
  for (const { slug: other, shownAs } of candidates) {
    const gap = gapBetween(slug, other);
    if (gap < (nearest.get(shownAs) ?? Infinity)) nearest.set(shownAs, gap);
  }
  return [...nearest]
    .toSorted(([a, gapA], [b, gapB]) => gapA - gapB || compareNames(a, b))
    .slice(0, MOST)
    .map(([shownAs]) => shownAs);
}

/** Whole words that are missing at the end matter little beside a wrong letter: `disny` is near to `disney-plus`. */
const MISSING_LETTER = 0.01;

/** How far a name is from what was written; infinite when it is no slip of the pen. */
function gapBetween(written: string, name: string): number {
  const gaps = [
    ...leadsOf(name).map((lead) => slips(written, lead) + MISSING_LETTER * (name.length - lead.length)),
    ...leadsOf(written).map((lead) => slips(lead, name) + MISSING_LETTER * (written.length - lead.length)),
  ];
  return Math.min(...gaps);
}

/** `apple-tv-plus` begins with `apple`, `apple-tv` and itself. */
const leadsOf = (slug: string): string[] => {
  const words = slug.split('-');
  return words.map((_, index) => words.slice(0, index + 1).join('-'));
};

/** How many letters differ; infinite when more than a third of the shorter one do. */
function slips(a: string, b: string): number {
  const most = Math.max(1, Math.floor(Math.min(a.length, b.length) / 3));
  // Most pairs are told apart by their lengths, and that is far cheaper.
  if (Math.abs(a.length - b.length) > most) return Infinity;
  const edits = distance(a, b);
  return edits <= most ? edits : Infinity;
}

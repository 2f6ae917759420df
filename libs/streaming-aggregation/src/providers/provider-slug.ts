/**
 * A provider's name as an id and as a key for comparing: `Disney+` and ` disney plus` are both `disney-plus`.
 *
 * Case, blanks, punctuation and accents on Latin letters do not count; `+` is `plus` and `&` is `and`; letters of other
 * scripts stay. Empty when the name holds neither a letter nor a digit. The slug of a slug is itself.
 */
export function providerSlug(name: string): string {
  return foldCase(name)
    .replace(ACCENTS_ON_LATIN, '$1')
    .normalize('NFC')
    .replaceAll('+', ' plus ')
    .replaceAll('&', ' and ')
    .replace(NOT_IN_WORDS, ' ')
    .trim()
    .replaceAll(' ', '-');
}

/**
 * Down, up and down again, as some letters have two small forms (`ß` and `ss`) and some small ones two capitals; a sigma
 * at the end of a word is a sigma.
 */
const foldCase = (name: string): string =>
  name.normalize('NFKD').toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ').normalize('NFKD');

/** Marks on other scripts are part of their words: without them Hindi and Japanese read differently. */
const ACCENTS_ON_LATIN = /(\p{Script=Latin})\p{Mn}+/gu;

const NOT_IN_WORDS = /[^\p{L}\p{N}\p{M}]+/gu;

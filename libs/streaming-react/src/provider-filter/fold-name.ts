/**
 * A service's name with all that people spell differently taken out: `Disney+`, `disney plus` and `DisneyPlus` are all
 * `disneyplus`. A name without a letter or a digit is only put in small letters.
 */
export function foldName(name: string): string {
  const small = name.normalize('NFKD').toUpperCase().toLowerCase();
  const words = small
    .replace(/\p{Mn}/gu, '')
    .replaceAll('+', 'plus')
    .replaceAll('&', 'and');
  return words.replace(/[^\p{L}\p{N}\p{M}]/gu, '') || small.trim();
}

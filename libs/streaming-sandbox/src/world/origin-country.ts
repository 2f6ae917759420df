import type { Title } from './title.js';

const COUNTRY_OF_LANGUAGE: Readonly<Record<string, string>> = {
  en: 'US',
  es: 'ES',
  ko: 'KR',
  ja: 'JP',
  fr: 'FR',
  de: 'DE',
  it: 'IT',
  fi: 'FI',
};

/** The country of a title, by its language; undefined when the language does not tell. */
export function originCountry(title: Title): string | undefined {
  return COUNTRY_OF_LANGUAGE[title.originalLanguage];
}

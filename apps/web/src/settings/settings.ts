import type { Theme } from '@/components/streaming/index.js';

/** The languages that the dashboard speaks. */
export const LANGUAGES = ['en', 'de', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];

/** What a person has chosen in this browser. */
export interface Settings {
  /** ISO 3166-1; null: the one that the browser's language names. */
  readonly region: string | null;
  readonly theme: Theme;
  /** null: the browser's. */
  readonly language: Language | null;
}

/** Nothing chosen. */
export const DEFAULT_SETTINGS: Settings = { region: null, theme: 'auto', language: null };

/** Reads settings as they were kept; what cannot be read counts as not chosen. */
export function parseSettings(text: string | null): Settings {
  const { region, theme, language } = parseObject(text);
  return {
    region: typeof region === 'string' && /^[A-Z]{2}$/.test(region) ? region : null,
    theme: THEMES.find((known) => known === theme) ?? DEFAULT_SETTINGS.theme,
    language: LANGUAGES.find((known) => known === language) ?? null,
  };
}

function parseObject(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

/** The country of a browser's language, such as GB of `en-GB`; US when the language names none that is known. */
export function regionOfLanguage(language: string): string {
  try {
    const locale = new Intl.Locale(language);
    return locale.region ?? locale.maximize().region ?? 'US';
  } catch {
    return 'US';
  }
}

/** The language spoken to somebody whose browser asks for these, best first. */
export function languageFor(wanted: readonly string[]): Language {
  const short = wanted.map((language) => language.slice(0, 2).toLowerCase());
  const known = short.flatMap((code) => LANGUAGES.find((language) => language === code) ?? []);
  return known[0] ?? 'en';
}

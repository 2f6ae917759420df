import { useSyncExternalStore } from 'react';
import { languageFor, regionOfLanguage, type Language, type Settings } from './settings.js';
import { settingsStore } from './settings-store.js';

/** Settings, and what holds where nothing was chosen. */
export interface EffectiveSettings extends Settings {
  /** ISO 3166-1. */
  readonly effectiveRegion: string;
  readonly effectiveLanguage: Language;
  /** The language of dates and prices: the browser's own variety of the language where it has one. */
  readonly locale: string;
}

/** Worked out once: every component that speaks of a region asks for it, and it costs milliseconds. */
let browserRegion: string | undefined;
const regionOfBrowser = (): string => (browserRegion ??= regionOfLanguage(navigator.language));

/** What was chosen in this browser. */
export function useSettings(): EffectiveSettings {
  const settings = useSyncExternalStore(settingsStore.subscribe, settingsStore.read);
  const effectiveLanguage = settings.language ?? languageFor(navigator.languages);
  return {
    ...settings,
    effectiveRegion: settings.region ?? regionOfBrowser(),
    effectiveLanguage,
    locale: navigator.languages.find((one) => one.startsWith(effectiveLanguage)) ?? effectiveLanguage,
  };
}

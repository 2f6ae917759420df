import { de } from '../messages/de/index.js';
import { en } from '../messages/en/index.js';
import { fr } from '../messages/fr/index.js';

/** The languages whose texts are complete. */
export const LANGUAGES = { en, de, fr };

export type Language = keyof typeof LANGUAGES;

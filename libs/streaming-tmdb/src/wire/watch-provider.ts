import { z } from 'zod';
import { imagePath, text, wholeNumber } from './absent.js';

/** What TMDB tells of a provider wherever it names one. */
export const watchProviderFields = {
  /** TMDB's own number, which is JustWatch's as well. */
  provider_id: z.int().positive(),
  /** May begin or end with blanks. */
  provider_name: text,
  logo_path: imagePath,
  /** Its place among all providers; lower comes first. */
  display_priority: wholeNumber,
};

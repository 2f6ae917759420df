import type { Messages } from '../messages.js';
import { availability } from './availability.js';
import { comingSoon } from './coming-soon.js';
import { common } from './common.js';
import { providerFilter } from './provider-filter.js';
import { trending } from './trending.js';

/** Every text in German. */
export const de: Messages = { common, trending, availability, comingSoon, providerFilter };

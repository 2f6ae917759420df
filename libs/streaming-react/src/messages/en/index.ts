import type { Messages } from '../messages.js';
import { availability } from './availability.js';
import { comingSoon } from './coming-soon.js';
import { notices } from './notices.js';
import { providerFilter } from './provider-filter.js';
import { trending } from './trending.js';

/** Every text in English. */
export const en: Messages = { notices, trending, availability, comingSoon, providerFilter };

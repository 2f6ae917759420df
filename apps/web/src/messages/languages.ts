import type { Messages } from '@/components/streaming/index.js';
import { en as englishComponents } from '@radarr/streaming-react/messages/en';
import type { Language } from '../settings/settings.js';
import { en } from './en.js';
import type { WebMessages } from './web-messages.js';

/** Everything that is said in one language, by the dashboard and by its components. */
export interface SpokenMessages {
  readonly web: WebMessages;
  readonly components: Messages;
}

/** English is always there; the others come when they are spoken. */
export const ENGLISH: SpokenMessages = { web: en, components: englishComponents };

/** Fetches the texts of a language. */
export async function loadMessages(language: Language): Promise<SpokenMessages> {
  if (language === 'de') {
    const [web, components] = await Promise.all([
      import('./de.js'),
      import('@radarr/streaming-react/messages/de'),
    ]);
    return { web: web.de, components: components.de };
  }
  if (language === 'fr') {
    const [web, components] = await Promise.all([
      import('./fr.js'),
      import('@radarr/streaming-react/messages/fr'),
    ]);
    return { web: web.fr, components: components.fr };
  }
  return ENGLISH;
}

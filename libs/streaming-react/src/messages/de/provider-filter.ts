import type { ProviderFilterMessages } from '../provider-filter-messages.js';

export const providerFilter: ProviderFilterMessages = {
  heading: 'Streamingdienste',
  search: 'Dienste suchen',
  total: (count, written) => `${written} ${count === 1 ? 'Dienst' : 'Dienste'}`,
  matches: (count, written, total) =>
    count === 0 ? 'Kein Dienst heißt so.' : `${written} von ${total} gefunden`,
  onlyMine: 'Nur meine Dienste',
  remember: 'Als meine Dienste merken',
  remembered: 'Als meine Dienste gemerkt',
  forget: 'Meine Dienste vergessen',
  clear: (count) => `Alle abwählen (${count})`,
  showAll: (count) => `Alle ${count} anzeigen`,
  showFewer: 'Weniger anzeigen',
  missing: (region) => `In dieser Region nicht vorhanden (${region})`,
  chosen: 'Ausgewählt',
  emptyTitle: 'Hier gibt es keine Streamingdienste',
  emptyAdvice: 'Die Quellen kennen in dieser Region keine. Wählen Sie eine andere.',
  uncheckedTitle: 'Die Dienste sind noch nicht bekannt',
  uncheckedAdvice: 'Keine Quelle konnte gefragt werden, welche Dienste es in dieser Region gibt.',
};

import type { ProviderFilterMessages } from '../provider-filter-messages.js';

export const providerFilter: ProviderFilterMessages = {
  heading: 'Services de streaming',
  search: 'Rechercher un service',
  total: (count, written) => `${written} ${count < 2 ? 'service' : 'services'}`,
  matches: (count, written, total) =>
    count === 0
      ? 'Aucun service ne porte ce nom.'
      : `${written} sur ${total} ${count === 1 ? 'correspond' : 'correspondent'}`,
  onlyMine: 'Seulement mes services',
  remember: 'Retenir comme mes services',
  remembered: 'Retenus comme mes services',
  forget: 'Oublier mes services',
  clear: (count) => `Tout effacer (${count})`,
  showAll: (count) => `Tout afficher (${count})`,
  showFewer: 'Afficher moins',
  missing: (region) => `Absents de cette région (${region})`,
  chosen: 'Choisis',
  emptyTitle: 'Aucun service de streaming ici',
  emptyAdvice: 'Les sources n’en connaissent aucun dans cette région. Essayez-en une autre.',
  uncheckedTitle: 'Les services ne sont pas encore connus',
  uncheckedAdvice: 'Aucune source n’a pu être interrogée sur les services de cette région.',
};

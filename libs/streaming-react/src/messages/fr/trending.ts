import type { TrendingMessages } from '../trending-messages.js';

// In French, 0 is singular too.
const places = (count: number, formatted: string): string => `${formatted} ${count < 2 ? 'place' : 'places'}`;
const titles = (count: number, formatted: string): string => `${formatted} ${count < 2 ? 'titre' : 'titres'}`;

export const trending: TrendingMessages = {
  heading: { movie: 'Films en tendance', tv: 'Séries en tendance' },
  window: { day: 'Aujourd’hui', week: 'Cette semaine' },
  previousPage: 'Titres précédents',
  nextPage: 'Titres suivants',
  rank: (rank) => `Rang ${rank}`,
  up: (count, formatted) => `en hausse de ${places(count, formatted)}`,
  down: (count, formatted) => `en baisse de ${places(count, formatted)}`,
  unchanged: 'inchangé',
  isNew: 'Nouveau',
  comparedWith: (day) => `Rangs comparés à ceux du ${day}`,
  vote: (vote) => `noté ${vote} sur 10`,
  explain: (title) => `Pourquoi ${title} est à ce rang`,
  close: 'Fermer',
  score: (score) => `${score} points sur 100`,
  scoreMeaning: 'Un titre en tête de toutes les listes a 100 points.',
  place: (rank) => `Rang ${rank}`,
  metric: (metric, value, formatted) => {
    if (metric === 'watchers')
      return `${formatted} ${value < 2 ? 'personne regarde' : 'personnes regardent'} en ce moment`;
    if (metric === 'watcher_count') return `vu par ${formatted} ${value < 2 ? 'personne' : 'personnes'}`;
    if (metric === 'popularity') return `popularité ${formatted}`;
    return `${metric.replaceAll('_', ' ')} ${formatted}`;
  },
  notListed: 'Absent de sa liste',
  missing: (reason) => reason ?? 'Pas de réponse.',
  notSetUp: 'Non configuré',
  emptyTitle: 'Aucune tendance',
  emptyText: 'Les sources ont répondu, et leurs listes sont vides.',
  emptyNarrowedTitle: 'Aucune tendance ne peut être regardée ainsi',
  emptyNarrowedText: 'Choisissez plus de services ou d’autres types d’offres pour en voir plus.',
  unknownTitle: 'Pas encore connu',
  unknownText: 'Aucune source n’a répondu jusqu’ici.',
  pending: (count, formatted) => `${titles(count, formatted)} en cours d’identification`,
  lookingUp: (count, formatted) => `${titles(count, formatted)} en cours de recherche`,
  lookUpFailed: (count, formatted, reason) =>
    `La recherche n’a pas abouti pour ${titles(count, formatted)}. ${reason}`.trim(),
};

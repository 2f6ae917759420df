import type { ComingSoonMessages } from '../coming-soon-messages.js';

export const comingSoon: ComingSoonMessages = {
  heading: { movie: 'Films à venir', tv: 'Séries à venir' },
  firstOf: (shown, total) => `Les ${shown} premiers sur ${total}`,
  total: (count, written) => `${written} ${count < 2 ? 'titre' : 'titres'}`,
  thisWeek: 'Cette semaine',
  nextWeek: 'La semaine prochaine',
  weekOf: (day) => `Semaine du ${day}`,
  season: (season) => (season === 0 ? 'Épisodes spéciaux' : `Saison ${season}`),
  seasonEpisode: (season, episode) =>
    season === 0 ? `Épisode spécial ${episode}` : `Saison ${season}, épisode ${episode}`,
  original: 'Production originale',
  backCatalogue: 'Titre plus ancien',
  foreignDay: 'Date pour les États-Unis',
  foreignDayNote:
    'Date pour les États-Unis : aucune source n’en donne pour cette région ; elle peut être différente ici.',
  services: 'Services',
  noServices: 'Service pas encore connu',
  addToCalendar: (title) => `Ajouter « ${title} » au calendrier`,
  addAllToCalendar: (count) => `Tout ajouter au calendrier (${count})`,
  arrivesOn: (services) => `À voir sur ${services}.`,
  pending: (count, written) =>
    count === 1 ? 'Un autre titre est encore recherché.' : `${written} autres titres sont encore recherchés.`,
  truncated: (source) => `${source} n’en donne pas plus ; il peut y en avoir d’autres.`,
  emptyTitle: 'Rien n’arrive pendant cette période',
  empty: (from, to) => `Les sources ne connaissent rien entre le ${from} et le ${to}.`,
  emptyOn: (services, from, to) =>
    `Les sources ne connaissent rien sur ${services} entre le ${from} et le ${to}.`,
  uncheckedTitle: 'Les arrivées ne sont pas encore connues',
  unchecked: 'Aucune source n’a pu être interrogée jusqu’ici.',
};

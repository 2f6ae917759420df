import type { ComingSoonMessages } from '../coming-soon-messages.js';

export const comingSoon: ComingSoonMessages = {
  heading: { movie: 'Demnächst: Filme', tv: 'Demnächst: Serien' },
  firstOf: (shown, total) => `Die ersten ${shown} von ${total}`,
  total: (_count, written) => `${written} Titel`,
  thisWeek: 'Diese Woche',
  nextWeek: 'Nächste Woche',
  weekOf: (day) => `Woche ab ${day}`,
  season: (season) => (season === 0 ? 'Specials' : `Staffel ${season}`),
  seasonEpisode: (season, episode) =>
    season === 0 ? `Special ${episode}` : `Staffel ${season}, Folge ${episode}`,
  original: 'Eigenproduktion',
  backCatalogue: 'Älterer Titel',
  foreignDay: 'Datum für die USA',
  foreignDayNote:
    'Datum für die USA: Für diese Region nennt keine Quelle eines; hier kann es ein anderes sein.',
  services: 'Dienste',
  noServices: 'Dienst noch nicht bekannt',
  addToCalendar: (title) => `„${title}“ in den Kalender eintragen`,
  addAllToCalendar: (count) => `Alle ${count} in den Kalender eintragen`,
  arrivesOn: (services) => `Zu sehen bei ${services}.`,
  pending: (count, written) =>
    count === 1 ? 'Ein weiterer Titel wird noch gesucht.' : `${written} weitere Titel werden noch gesucht.`,
  truncated: (source) => `${source} nennt nicht mehr als diese; es kann weitere geben.`,
  emptyTitle: 'In dieser Zeit kommt nichts Neues',
  empty: (from, to) => `Für die Zeit vom ${from} bis zum ${to} kennen die Quellen nichts.`,
  emptyOn: (services, from, to) =>
    `Für die Zeit vom ${from} bis zum ${to} kennen die Quellen nichts bei ${services}.`,
  uncheckedTitle: 'Was kommt, ist noch nicht bekannt',
  unchecked: 'Bisher konnte keine Quelle gefragt werden.',
};

import type { TrendingMessages } from '../trending-messages.js';

const plaetze = (count: number, formatted: string): string =>
  `${formatted} ${count === 1 ? 'Platz' : 'Plätze'}`;

export const trending: TrendingMessages = {
  heading: { movie: 'Filme im Trend', tv: 'Serien im Trend' },
  window: { day: 'Heute', week: 'Diese Woche' },
  previousPage: 'Vorige Titel',
  nextPage: 'Nächste Titel',
  rank: (rank) => `Platz ${rank}`,
  up: (count, formatted) => `${plaetze(count, formatted)} gestiegen`,
  down: (count, formatted) => `${plaetze(count, formatted)} gefallen`,
  unchanged: 'unverändert',
  isNew: 'Neu',
  comparedWith: (day) => `Plätze im Vergleich zum ${day}`,
  vote: (vote) => `mit ${vote} von 10 bewertet`,
  explain: (title) => `Warum ${title} hier steht`,
  close: 'Schließen',
  score: (score) => `${score} von 100 Punkten`,
  scoreMeaning: 'Wer alle Listen anführt, hat 100 Punkte.',
  place: (rank) => `Platz ${rank}`,
  metric: (metric, value, formatted) => {
    if (metric === 'watchers')
      return value === 1 ? '1 Person sieht gerade zu' : `${formatted} sehen gerade zu`;
    if (metric === 'watcher_count') return `von ${formatted} ${value === 1 ? 'Person' : 'Personen'} gesehen`;
    if (metric === 'popularity') return `Beliebtheit ${formatted}`;
    return `${metric.replaceAll('_', ' ')} ${formatted}`;
  },
  notListed: 'Nicht in der Liste',
  missing: (reason) => reason ?? 'Keine Antwort.',
  notSetUp: 'Nicht eingerichtet',
  emptyTitle: 'Nichts liegt im Trend',
  emptyText: 'Die Quellen haben geantwortet, ihre Listen sind leer.',
  emptyNarrowedTitle: 'Nichts aus dem Trend lässt sich so ansehen',
  emptyNarrowedText: 'Wählen Sie mehr Dienste oder andere Arten von Angeboten, um mehr zu sehen.',
  unknownTitle: 'Noch nicht bekannt',
  unknownText: 'Bisher hat keine Quelle geantwortet.',
  pending: (count, formatted) =>
    count === 1 ? '1 Titel wird noch zugeordnet' : `${formatted} Titel werden noch zugeordnet`,
  lookingUp: (count, formatted) =>
    count === 1 ? '1 Titel wird noch nachgeschlagen' : `${formatted} Titel werden noch nachgeschlagen`,
  lookUpFailed: (count, formatted, reason) =>
    `${formatted} Titel ${count === 1 ? 'ließ' : 'ließen'} sich nicht nachschlagen. ${reason}`.trim(),
};

import type { NoticeMessages } from '../notice-messages.js';

export const notices: NoticeMessages = {
  loading: 'Wird geladen',
  retry: 'Erneut versuchen',
  refreshing: 'Sucht nach Neuerem',
  movie: 'Film',
  show: 'Serie',
  problemTitle: {
    offline: 'Keine Verbindung zum Netz',
    unreachable: 'Der Server antwortet nicht',
    'signed-out': 'Sie sind abgemeldet',
    'not-set-up': 'Etwas ist nicht eingerichtet',
    'not-found': 'Diesen Titel gibt es nicht',
    'not-valid': 'Das ist nicht möglich',
    'too-many-requests': 'Zu viele Anfragen',
    unavailable: 'Im Augenblick lässt sich nichts zeigen',
  },
  problemAdvice: {
    offline: 'Sobald das Netz wieder da ist, erscheint hier wieder etwas.',
    unreachable: 'Prüfen Sie, ob er läuft und im Netz erreichbar ist.',
    'signed-out': 'Melden Sie sich wieder an, um fortzufahren.',
    'not-set-up': 'Dem Server fehlt eine Einstellung.',
    'not-found': 'Er wurde entfernt, oder der Link stimmt nicht.',
    'not-valid': 'Eine Auswahl ist dem Server unbekannt.',
    'too-many-requests': 'Warten Sie einen Augenblick.',
    unavailable: 'Keine Quelle antwortet, und eine frühere Antwort gibt es nicht.',
  },
  tryAgainAt: (time) => `Ein neuer Versuch lohnt sich ${time}.`,
  asOf: (age, sources) => `Stand: ${age}, von ${sources}`,
  staleTitle: (age) => `Dies ist eine frühere Antwort, von ${age}`,
  degradedTitle: 'Nicht alle Quellen haben geantwortet',
  sourceFailed: (source, reason) => `${source} fehlt: ${reason ?? 'keine Antwort.'}`,
  sourceStale: (source, age) =>
    `${source} war gerade nicht zu erreichen; verwendet wird ${age === null ? 'eine frühere Antwort' : `die Antwort von ${age}`}.`,
  sourceNotConfigured: (source) => `${source} ist nicht eingerichtet.`,
  sourceQuotaSpent: (source, until) =>
    `${source} wurde so oft gefragt wie erlaubt${until === null ? '' : ` und wird ${until} wieder gefragt`}.`,
  earlierUsed: (age) => `Verwendet wird die Antwort von ${age}.`,
  offlineTitle: 'Keine Verbindung zum Netz. Dies ist die letzte Antwort.',
  demo: 'Dies ist eine Vorführung mit erfundenen Daten.',
  opensInNewTab: 'öffnet sich in einem neuen Tab',
  tmdbNotice:
    'Dieses Produkt verwendet die TMDB-API, wird aber von TMDB weder unterstützt noch zertifiziert.',
  justWatchNotice: 'Wo es läuft: Daten von JustWatch.',
  traktNotice: 'Wer was sieht: Daten von Trakt.',
  watchmodeNotice: 'Links und Preise: Daten von Watchmode.',
};

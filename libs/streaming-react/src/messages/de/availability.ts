import type { AvailabilityMessages } from '../availability-messages.js';

export const availability: AvailabilityMessages = {
  heading: 'Wo es läuft',
  kinds: {
    subscription: 'Im Abo',
    free: 'Kostenlos',
    ads: 'Kostenlos mit Werbung',
    rent: 'Leihen',
    buy: 'Kaufen',
  },
  ownHeading: 'Bei Ihren Diensten',
  ownNone: 'Keiner Ihrer Dienste hat es hier im Angebot.',
  yours: 'Ihrer',
  loadingRegion: (region) => `${region} wird geladen`,
  services: (count) => (count === 1 ? '1 Dienst' : `${count} Dienste`),
  certainty: {
    agreed: 'Quellen stimmen überein',
    single: 'Aus einer Quelle',
    disputed: 'Quellen widersprechen sich',
    unconfirmed: 'Zuletzt nicht bestätigt',
  },
  certaintyAdvice: {
    disputed: 'Was die eine Quelle nennt, fehlt bei einer anderen. Solche Angebote sind gekennzeichnet.',
    unconfirmed:
      'Diese Angaben sind alt, oder eine Quelle nennt die Angebote auf einmal nicht mehr und wird noch einmal gefragt.',
  },

  linkTo: (kind, service) =>
    kind === 'rent'
      ? `Bei ${service} leihen`
      : kind === 'buy'
        ? `Bei ${service} kaufen`
        : `Bei ${service} ansehen`,
  seasons: (count) => (count === 1 ? '1 Staffel' : `${count} Staffeln`),
  leaves: (when) => `Läuft ${when} aus`,
  hasLeft: (when) => `Lief ${when} aus`,
  until: (day) => `Bis ${day}`,
  tvEverywhere: 'Nur mit zusätzlichem TV-Vertrag',
  disputedBy: (sources, count) => `${sources} ${count === 1 ? 'führt' : 'führen'} das nicht auf`,

  sourcesAgree: (count) => `${count} Quellen stimmen überein`,
  sourcesDisagree: 'Quellen widersprechen sich',
  said: (source, age) => `${source}, ${age}`,
  inItsWords: (name) => `nennt es „${name}“`,
  byNameOnly: 'nur am Namen als dieser Dienst erkannt',
  notAskedSince: 'war seit dem Veralten nicht zu erreichen',
  saidPrice: (amount) => `Preis ${amount}`,

  service: 'Dienst',
  quality: 'Qualität',
  price: 'Preis',
  link: 'Link',
  cheapest: 'Am günstigsten',
  unknown: 'Nicht bekannt',
  currencyAssumed: (currency) => `${currency} angenommen`,
  currencyUnknown: 'Währung unbekannt',
  currenciesApart: 'Preise in verschiedenen Währungen werden nicht miteinander verglichen.',
  noPrices: 'Keine Quelle nennt hier die Preise.',
  showAll: (count) => `Alle ${count} zeigen`,
  showFewer: 'Weniger zeigen',

  emptyTitle: (region, sources, count) =>
    sources === undefined
      ? `${region}: keine Angebote bekannt`
      : `${region}: ${sources} ${count === 1 ? 'kennt' : 'kennen'} keine Angebote`,
  emptyAsOf: (moment) => `Geprüft am ${moment}.`,
  emptyThenTitle: (region) => `${region}: es waren keine Angebote bekannt`,
  emptyThenAdvice: (moment) => `Stand: ${moment}. Seither ließ es sich nicht bestätigen.`,
  notCheckedTitle: (region) => `${region}: noch nicht geprüft`,
  notCheckedAdvice: 'Noch hat keine Quelle gesagt, ob es hier läuft. Es ist durchaus möglich.',

  otherRegions: 'In anderen Ländern',
  regionsAdvice: 'Jedes Land steht dort, wo es sich am besten ansehen lässt.',
  regionsEmpty: 'Keine Quelle kennt ein Angebot in irgendeinem Land.',
  shownNow: 'wird gezeigt',

  more: (count) => `+${count}`,
  moreServices: (count, services) => `und ${count} weitere: ${services}`,
};

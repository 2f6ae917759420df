import type { AvailabilityMessages } from '../availability-messages.js';

export const availability: AvailabilityMessages = {
  heading: 'Où regarder',
  kinds: {
    subscription: 'Abonnement',
    free: 'Gratuit',
    ads: 'Gratuit avec publicité',
    rent: 'Location',
    buy: 'Achat',
  },
  ownHeading: 'Sur vos services',
  ownNone: 'Aucun de vos services ne le propose ici.',
  yours: 'À vous',
  loadingRegion: (region) => `Chargement : ${region}`,
  services: (count) => (count < 2 ? `${count} service` : `${count} services`),
  certainty: {
    agreed: 'Sources concordantes',
    single: 'D’une seule source',
    disputed: 'Sources contradictoires',
    unconfirmed: 'Pas confirmé récemment',
  },
  certaintyAdvice: {
    disputed: 'Ce qu’une source indique manque chez une autre. Ces offres sont signalées.',
    unconfirmed:
      'Ces informations sont anciennes, ou une source vient de perdre ces offres et sera interrogée de nouveau.',
  },

  linkTo: (kind, service) =>
    kind === 'rent'
      ? `Louer sur ${service}`
      : kind === 'buy'
        ? `Acheter sur ${service}`
        : `Regarder sur ${service}`,
  seasons: (count) => (count < 2 ? `${count} saison` : `${count} saisons`),
  leaves: (when) => `Disparaît ${when}`,
  hasLeft: (when) => `A disparu ${when}`,
  until: (day) => `Jusqu’au ${day}`,
  tvEverywhere: 'Exige aussi un abonnement TV',
  disputedBy: (sources, count) => `${sources} ne ${count === 1 ? 'l’indique' : 'l’indiquent'} pas`,

  sourcesAgree: (count) => `${count} sources concordent`,
  sourcesDisagree: 'Sources contradictoires',
  said: (source, age) => `${source}, ${age}`,
  inItsWords: (name) => `l’appelle « ${name} »`,
  byNameOnly: 'reconnu à son seul nom',
  notAskedSince: 'injoignable depuis que sa réponse a expiré',
  saidPrice: (amount) => `prix ${amount}`,

  service: 'Service',
  quality: 'Qualité',
  price: 'Prix',
  link: 'Lien',
  cheapest: 'Le moins cher',
  unknown: 'Inconnu',
  currencyAssumed: (currency) => `${currency} supposé`,
  currencyUnknown: 'monnaie inconnue',
  currenciesApart: 'Les prix en monnaies différentes ne sont pas comparés entre eux.',
  noPrices: 'Aucune source n’indique les prix ici.',
  showAll: (count) => `Tout afficher (${count})`,
  showFewer: 'Afficher moins',

  emptyTitle: (region, sources, count) =>
    sources === undefined
      ? `${region} : aucune offre connue`
      : `${region} : ${sources} ne ${count === 1 ? 'connaît' : 'connaissent'} aucune offre`,
  emptyAsOf: (moment) => `Vérifié le ${moment}.`,
  emptyThenTitle: (region) => `${region} : aucune offre n’était connue`,
  emptyThenAdvice: (moment) => `État du ${moment}, sans confirmation depuis.`,
  notCheckedTitle: (region) => `${region} : pas encore vérifié`,
  notCheckedAdvice: 'Aucune source n’a encore dit si on peut le regarder ici. C’est bien possible.',

  otherRegions: 'Dans d’autres pays',
  regionsAdvice: 'Chaque pays figure sous la meilleure façon d’y regarder.',
  regionsEmpty: 'Aucune source ne connaît d’offre dans aucun pays.',
  shownNow: 'affiché',

  more: (count) => `+${count}`,
  moreServices: (count, services) => `et ${count} de plus : ${services}`,
};

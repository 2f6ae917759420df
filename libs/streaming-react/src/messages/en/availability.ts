import type { AvailabilityMessages } from '../availability-messages.js';

export const availability: AvailabilityMessages = {
  heading: 'Where to watch',
  kinds: { subscription: 'Subscription', free: 'Free', ads: 'Free with ads', rent: 'Rent', buy: 'Buy' },
  ownHeading: 'On your services',
  ownNone: 'None of your services includes it here.',
  yours: 'Yours',
  loadingRegion: (region) => `Loading ${region}`,
  services: (count) => (count === 1 ? '1 service' : `${count} services`),
  certainty: {
    agreed: 'Sources agree',
    single: 'From one source',
    disputed: 'Sources disagree',
    unconfirmed: 'Not confirmed lately',
  },
  certaintyAdvice: {
    disputed: 'What one source lists, another leaves out. Such offers are marked.',
    unconfirmed: 'This is old, or a source has just lost these offers and is asked once more.',
  },

  linkTo: (kind, service) =>
    kind === 'rent' ? `Rent on ${service}` : kind === 'buy' ? `Buy on ${service}` : `Watch on ${service}`,
  seasons: (count) => (count === 1 ? '1 season' : `${count} seasons`),
  leaves: (when) => `Leaves ${when}`,
  hasLeft: (when) => `Left ${when}`,
  until: (day) => `Until ${day}`,
  tvEverywhere: 'Needs a TV contract as well',
  disputedBy: (sources, count) => `${sources} ${count === 1 ? 'does' : 'do'} not list this`,

  sourcesAgree: (count) => `${count} sources agree`,
  sourcesDisagree: 'Sources disagree',
  said: (source, age) => `${source}, ${age}`,
  inItsWords: (name) => `calls it “${name}”`,
  byNameOnly: 'taken for this service by its name alone',
  notAskedSince: 'could not be asked since it went stale',
  saidPrice: (amount) => `price ${amount}`,

  service: 'Service',
  quality: 'Quality',
  price: 'Price',
  link: 'Link',
  cheapest: 'Cheapest',
  unknown: 'Not known',
  currencyAssumed: (currency) => `${currency} assumed`,
  currencyUnknown: 'currency not known',
  currenciesApart: 'Prices in different currencies are not compared with each other.',
  noPrices: 'No source names the prices here.',
  showAll: (count) => `Show all ${count}`,
  showFewer: 'Show fewer',

  emptyTitle: (region, sources, count) =>
    sources === undefined
      ? `${region}: no offers are known`
      : `${region}: ${sources} ${count === 1 ? 'knows' : 'know'} of no offers`,
  emptyAsOf: (moment) => `Checked on ${moment}.`,
  emptyThenTitle: (region) => `${region}: no offers were known`,
  emptyThenAdvice: (moment) => `That was on ${moment}, and could not be confirmed since.`,
  notCheckedTitle: (region) => `${region}: not checked yet`,
  notCheckedAdvice: 'No source has said yet whether it can be watched here. It may well be.',

  otherRegions: 'In other regions',
  regionsAdvice: 'Each region stands under the best way to watch there.',
  regionsEmpty: 'No source knows of an offer in any region.',
  shownNow: 'shown now',

  more: (count) => `+${count}`,
  moreServices: (count, services) => `and ${count} more: ${services}`,
};

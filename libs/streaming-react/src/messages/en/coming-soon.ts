import type { ComingSoonMessages } from '../coming-soon-messages.js';

export const comingSoon: ComingSoonMessages = {
  heading: { movie: 'Films coming soon', tv: 'Shows coming soon' },
  firstOf: (shown, total) => `First ${shown} of ${total}`,
  total: (count, written) => `${written} ${count === 1 ? 'title' : 'titles'}`,
  thisWeek: 'This week',
  nextWeek: 'Next week',
  weekOf: (day) => `Week of ${day}`,
  season: (season) => (season === 0 ? 'Specials' : `Season ${season}`),
  seasonEpisode: (season, episode) =>
    season === 0 ? `Special ${episode}` : `Season ${season}, episode ${episode}`,
  original: 'Original',
  backCatalogue: 'Older title',
  foreignDay: 'Date for the US',
  foreignDayNote: 'Date for the US: no source gives one for this region, and it may differ here.',
  services: 'Services',
  noServices: 'Service not known yet',
  addToCalendar: (title) => `Add ${title} to calendar`,
  addAllToCalendar: (count) => `Add all ${count} to calendar`,
  arrivesOn: (services) => `Arrives on ${services}.`,
  pending: (count, written) =>
    `${written} more ${count === 1 ? 'title is' : 'titles are'} still being looked up.`,
  truncated: (source) => `${source} gives no more than these; there may be others.`,
  emptyTitle: 'Nothing arrives in this time',
  empty: (from, to) => `The sources know of nothing from ${from} to ${to}.`,
  emptyOn: (services, from, to) => `The sources know of nothing on ${services} from ${from} to ${to}.`,
  uncheckedTitle: 'What arrives is not known yet',
  unchecked: 'No source could be asked so far.',
};

import type { ProviderFilterMessages } from '../provider-filter-messages.js';

/** Names of countries that take the article. */
const WITH_ARTICLE = /^(United|Netherlands|Philippines|Bahamas|Maldives|Czech R|Dominican R|.* Islands$)/;

export const providerFilter: ProviderFilterMessages = {
  heading: 'Streaming services',
  search: 'Search services',
  total: (count, written) => `${written} ${count === 1 ? 'service' : 'services'}`,
  matches: (count, written, total) =>
    count === 0 ? 'No service has that name.' : `${written} of ${total} ${count === 1 ? 'matches' : 'match'}`,
  onlyMine: 'Only my services',
  remember: 'Remember as my services',
  remembered: 'Remembered as my services',
  forget: 'Forget my services',
  clear: (count) => `Clear all (${count})`,
  showAll: (count) => `Show all ${count}`,
  showFewer: 'Show fewer',
  missing: (region) => `Not in ${WITH_ARTICLE.test(region) ? 'the ' : ''}${region}`,
  chosen: 'Chosen',
  emptyTitle: 'No streaming services here',
  emptyAdvice: 'The sources know of none in this region. Try another one.',
  uncheckedTitle: 'The services are not known yet',
  uncheckedAdvice: 'No source could be asked which services this region has.',
};

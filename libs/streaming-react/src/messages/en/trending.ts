import type { TrendingMessages } from '../trending-messages.js';

const titles = (count: number, formatted: string): string =>
  `${formatted} ${count === 1 ? 'title' : 'titles'}`;
const places = (count: number, formatted: string): string =>
  `${formatted} ${count === 1 ? 'place' : 'places'}`;

export const trending: TrendingMessages = {
  heading: { movie: 'Trending films', tv: 'Trending shows' },
  window: { day: 'Today', week: 'This week' },
  previousPage: 'Previous titles',
  nextPage: 'Next titles',
  rank: (rank) => `Rank ${rank}`,
  up: (count, formatted) => `up ${places(count, formatted)}`,
  down: (count, formatted) => `down ${places(count, formatted)}`,
  unchanged: 'unchanged',
  isNew: 'New',
  comparedWith: (day) => `Ranks compared with ${day}`,
  vote: (vote) => `rated ${vote} of 10`,
  explain: (title) => `Why ${title} is ranked here`,
  close: 'Close',
  score: (score) => `Score ${score} of 100`,
  scoreMeaning: 'A title that leads every list has 100.',
  place: (rank) => `No. ${rank}`,
  metric: (metric, value, formatted) => {
    if (metric === 'watchers') return `${formatted} watching now`;
    if (metric === 'watcher_count') return `watched by ${formatted} ${value === 1 ? 'person' : 'people'}`;
    if (metric === 'popularity') return `popularity ${formatted}`;
    return `${metric.replaceAll('_', ' ')} ${formatted}`;
  },
  notListed: 'Not in its list',
  missing: (reason) => reason ?? 'It did not answer.',
  notSetUp: 'Not set up',
  emptyTitle: 'Nothing is trending',
  emptyText: 'The sources answered, and their lists are empty.',
  emptyNarrowedTitle: 'Nothing that is trending can be watched that way',
  emptyNarrowedText: 'Choose more services or other kinds of offers to see more.',
  unknownTitle: 'Not known yet',
  unknownText: 'No source has answered so far.',
  pending: (count, formatted) => `${titles(count, formatted)} still being identified`,
  lookingUp: (count, formatted) => `${titles(count, formatted)} still being looked up`,
  lookUpFailed: (count, formatted, reason) => `${titles(count, formatted)} not looked up. ${reason}`.trim(),
};

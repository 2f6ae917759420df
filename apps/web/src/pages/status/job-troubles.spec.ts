import { expect, it } from '@jest/globals';
import { jobTroubles } from './job-troubles.js';

it.each([
  ['a list of sources', { providers: 3, failed: ['tmdb: away', 'watchmode: no credit'] }, 2],
  ['one reason', { reason: 'No id map is published.' }, 1],
  ['nothing', { lists: 8, failed: [] }, 0],
  ['a number, which tells nobody anything', { failed: 3 }, 0],
  ['no run yet', null, 0],
])('are told when the job tells of %s', (_, detail, count) => {
  expect(jobTroubles(detail)).toHaveLength(count);
});

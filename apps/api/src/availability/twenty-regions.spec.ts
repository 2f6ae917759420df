import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApiUnderTest, type ApiUnderTest } from '../testing/api-under-test.js';
import { listIn } from '../testing/trending-body.js';

const REGIONS = 'US,GB,DE,FR,ES,IT,NL,BE,AT,CH,SE,NO,DK,FI,PL,PT,IE,CA,AU,JP'.split(',');

describe('a hundred titles in twenty regions', () => {
  let under: ApiUnderTest;
  let titles: number[];
  beforeAll(async () => {
    under = await startApiUnderTest({ variables: { WATCHMODE_API_KEY: undefined } });
    const list = await listIn(await under.ask('/api/streaming/trending/movie?limit=100&source=tmdb'));
    titles = list.entries.map(({ tmdb_id: id }) => id);
  }, 120_000);
  afterAll(() => under.close());

  const askAll = async (): Promise<number[]> => {
    const paths = titles.flatMap((id) =>
      REGIONS.map((region) => `/api/streaming/availability/${id}?region=${region}`),
    );
    const statuses: number[] = [];
    while (paths.length > 0) {
      const answers = await Promise.all(paths.splice(0, 100).map((path) => under.ask(path)));
      statuses.push(...answers.map(({ status }) => status));
      await Promise.all(answers.map((answer) => answer.arrayBuffer()));
    }
    return statuses;
  };
  const calls = (): number[] =>
    Object.entries(under.sandbox.counts().tmdb.paths).flatMap(([path, count]) =>
      path.endsWith('/watch/providers') ? [count] : [],
    );

  it('ask TMDB a hundred times, and not once more while the answers are fresh', async () => {
    under.sandbox.resetCounts();
    expect(new Set(await askAll())).toEqual(new Set([200]));
    expect(titles).toHaveLength(100);
    expect(calls()).toEqual(Array<number>(100).fill(1));
    under.sandbox.resetCounts();
    expect(new Set(await askAll())).toEqual(new Set([200]));
    expect(calls()).toEqual([]);
  }, 120_000);
});

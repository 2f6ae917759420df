import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApiUnderTest, type ApiUnderTest } from '../testing/api-under-test.js';

/** Letters that stand in no title, and in no line for another reason. */
const TEXT = 'qzxvwj';

describe('what people search for', () => {
  let under: ApiUnderTest;
  beforeAll(async () => {
    under = await startApiUnderTest({ variables: { SOURCE_DEADLINE_MS: '60000' } });
  }, 60_000);
  afterAll(() => under.close());

  const search = async (query: string): Promise<number> =>
    (await under.ask(`/api/streaming/search?q=${query}`)).status;

  it('fills no table', async () => {
    expect(await search('harbour')).toBe(200);
    const rows = await under.api.runtime.database.dataSource.query<{ key: string }[]>(
      'SELECT cache_key AS key FROM streaming_cache',
    );
    expect(rows.map(({ key }) => key).filter((key) => /search|harbour/.test(key))).toEqual([]);
  });

  it('is in no log line of any level, however the search goes', async () => {
    const answers = [
      await search(TEXT),
      await search(`${TEXT}&page=2&media_type=tv&providers=Netflix`),
      await search(`${TEXT}&page=0`),
      await search(`${TEXT}${'a'.repeat(200)}`),
    ];
    under.sandbox.faults.set({ upstream: '*', kind: 'status', status: 500 });
    answers.push(await search(`other%20${TEXT}`));
    expect(answers).toEqual([200, 200, 400, 400, 503]);
    const lines = under.logs.filter((line) => /"key":"search:|"upstream: tmdb"/.test(line));
    expect(lines.length).toBeGreaterThan(3);
    expect(under.logs.join('')).not.toMatch(new RegExp(TEXT, 'i'));
  });
});

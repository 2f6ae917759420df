import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApiUnderTest, type ApiUnderTest } from '../testing/api-under-test.js';
import { dataIn } from '../testing/data-in.js';
import { timesAsked } from '../testing/times-asked.js';
import { problemIn } from '../testing/trending-body.js';
import type { SearchBody } from '../search/search.response.js';
import type { DetailsBody } from './details.response.js';

const TITLES = '/api/streaming/titles';

let under: ApiUnderTest;
beforeAll(async () => {
  under = await startApiUnderTest({ variables: { SOURCE_DEADLINE_MS: '60000' } });
}, 60_000);
afterAll(() => under.close(), 60_000);

const details = async (path: string): Promise<DetailsBody> => dataIn(await under.ask(`${TITLES}/${path}`));

describe('the details of a title', () => {
  it('are all that a page about a film shows, with how they are known', async () => {
    const body = await details('603');
    expect(body).toMatchObject({
      tmdb_id: 603,
      media_type: 'movie',
      title: 'The Matrix',
      original_title: 'The Matrix',
      release_date: '1999-03-30',
      runtime_minutes: expect.any(Number),
      seasons: null,
      episodes: null,
      status: 'Released',
      imdb_id: 'tt0133093',
      poster_path: expect.stringMatching(/^\/\w+\.jpg$/),
      stale: false,
      degraded: false,
      reason: null,
    });
    expect(body.genres.length).toBeGreaterThan(0);
    expect(body.sources.map(({ source, status }) => [source, status])).toEqual([['tmdb', 'ok']]);
    const freshMs = Date.parse(body.expires_at) - Date.parse(body.fetched_at);
    expect([Date.parse(body.fetched_at) <= Date.now(), freshMs]).toEqual([true, 24 * 60 * 60_000]);
  });

  it('are those of a show, in one call to its upstream', async () => {
    expect(await details('1396?media_type=tv')).toMatchObject({
      media_type: 'tv',
      title: 'Breaking Bad',
      runtime_minutes: null,
      seasons: expect.any(Number),
      episodes: expect.any(Number),
      imdb_id: 'tt0903747',
    });
    await details('1396?media_type=tv');
    expect(timesAsked(under.sandbox, 'tmdb', /\/tv\/1396/)).toEqual({
      'GET /3/tv/1396?append_to_response=external_ids': 1,
    });
  });

  it('are other ones for the film than for the show of the same number', async () => {
    expect((await details('105')).title).toBe('Back to the Future');
    expect((await details('105?media_type=tv')).title).toBe('Sex and the City');
  });

  it('leave no field out, whatever is not known', async () => {
    const { results } = await dataIn<SearchBody>(
      await under.ask('/api/streaming/search?q=the&media_type=movie'),
    );
    expect(results.length).toBeGreaterThan(10);
    const fields = new Set(Object.keys(await details('603')));
    for (const { tmdb_id: id } of results)
      expect(new Set(Object.keys(await details(String(id))))).toEqual(fields);
  });

  it.each([
    ['99999999', /no film with the TMDB id 99999999/],
    ['99999999?media_type=tv', /no show with the TMDB id 99999999/],
    ['603?media_type=tv', /no show with the TMDB id 603/],
  ])('of a title that does not exist are a problem: %s', async (path, detail) => {
    const answer = await under.ask(`${TITLES}/${path}`);
    expect(answer.status).toBe(404);
    expect((await problemIn(answer)).detail).toMatch(detail);
  });

  it('are not sent again to a caller who has them', async () => {
    const headers = { 'x-api-key': under.api.runtime.apiKey.value };
    const etag = (await under.ask(`${TITLES}/603`)).headers.get('etag') ?? '';
    const conditional = { headers: { ...headers, 'if-none-match': etag } };
    const again = await under.ask(`${TITLES}/603`, conditional);
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await under.ask(`${TITLES}/105`, conditional)).status).toBe(200);
  });

  it('need the key', async () => {
    expect((await under.ask(`${TITLES}/603`, { headers: {} })).status).toBe(401);
  });
});

describe('while TMDB is down', () => {
  it('known details stay, and of others nobody says that there is no such title', async () => {
    await details('680');
    under.sandbox.faults.set({ upstream: 'tmdb', kind: 'status', status: 500 });
    expect((await details('680')).stale).toBe(false);
    const answer = await under.ask(`${TITLES}/550`);
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await problemIn(answer)).detail).toMatch(/tmdb/);
  });
});

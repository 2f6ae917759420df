import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApiUnderTest, type ApiUnderTest } from '../testing/api-under-test.js';
import { dataIn } from '../testing/data-in.js';
import { problemIn } from '../testing/trending-body.js';
import type { SearchBody, SearchHitBody } from './search.response.js';

let under: ApiUnderTest;
beforeAll(async () => {
  under = await startApiUnderTest();
}, 60_000);
afterAll(() => under.close(), 60_000);

const search = async (query: string): Promise<SearchBody> =>
  dataIn(await under.ask(`/api/streaming/search?${query}`));
const find = ({ results }: SearchBody, id: number, kind = 'movie'): SearchHitBody | undefined =>
  results.find(({ tmdb_id: tmdbId, media_type: mediaType }) => tmdbId === id && mediaType === kind);

describe('a search', () => {
  it('finds a title by a part of its name, with its facts', async () => {
    const body = await search('q=matrix');
    expect(body).toMatchObject({ query: 'matrix', region: 'US', page: 1, stale: false, reason: null });
    expect(find(body, 603)).toMatchObject({
      title: 'The Matrix',
      release_date: '1999-03-31',
      poster_path: expect.stringMatching(/^\/\w+\.jpg$/),
    });
    expect(body).not.toHaveProperty('availability_pending');
  });

  it('finds films and shows, and neither persons nor collections', async () => {
    const key = under.api.runtime.environment.TMDB_API_KEY ?? '';
    const asked = await fetch(`${under.sandbox.urls.tmdb}/search/multi?query=the&api_key=${key}`);
    const { results } = (await asked.json()) as {
      readonly results: readonly { readonly media_type: string }[];
    };
    const others = results.filter(({ media_type: kind }) => kind !== 'movie' && kind !== 'tv');
    expect(others.length).toBeGreaterThan(0);
    const body = await search('q=the');
    expect(body.results).toHaveLength(results.length - others.length);
    expect(new Set(body.results.map(({ media_type: kind }) => kind))).toEqual(new Set(['movie', 'tv']));
  });

  it.each(['movie', 'tv'])('finds only one kind when one is asked for: %s', async (kind) => {
    const { results } = await search(`q=the&media_type=${kind}`);
    expect(results.length).toBeGreaterThan(0);
    expect(new Set(results.map(({ media_type: mediaType }) => mediaType))).toEqual(new Set([kind]));
  });

  it('goes on page by page, none the same, until there are no more', async () => {
    const pages = [await search('q=the&media_type=movie'), await search('q=the&media_type=movie&page=2')];
    expect(pages.map(({ page }) => page)).toEqual([1, 2]);
    const ids = pages.flatMap(({ results }) => results.map(({ tmdb_id: id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const beyond = await search(`q=the&media_type=movie&page=${(pages[0]?.total_pages ?? 0) + 1}`);
    expect(beyond.results).toEqual([]);
    expect(beyond.total_results).toBe(pages[0]?.total_results);
  });

  it('that finds nothing is an empty list', async () => {
    expect(await search('q=zzzzqqqq')).toMatchObject({ total_results: 0, results: [] });
  });

  it('is not asked again for other capitals and blanks, though it is told as it was asked', async () => {
    await search('q=The%20Matrix');
    under.sandbox.resetCounts();
    expect((await search('q=%20the%20%20MATRIX%20')).query).toBe('the  MATRIX');
    expect(under.sandbox.counts().tmdb.total).toBe(0);
  });

  it('is told to have the same answer by 304', async () => {
    const answer = await under.ask('/api/streaming/search?q=alien');
    await answer.arrayBuffer();
    const etag = answer.headers.get('etag') ?? '';
    const headers = { 'x-api-key': under.api.runtime.apiKey.value, 'if-none-match': etag };
    expect((await under.ask('/api/streaming/search?q=alien', { headers })).status).toBe(304);
  });
});

describe('where what is found can be watched', () => {
  it('is not known before anybody was asked, and known afterwards, region by region', async () => {
    const before = find(await search('q=inception'), 27205);
    expect(before?.availability).toEqual({ known: false, fetched_at: null, services: [] });
    await (await under.ask('/api/streaming/availability/27205')).arrayBuffer();
    const known = await dataIn<{ readonly items: readonly { readonly service_id: string }[] }>(
      await under.ask('/api/streaming/availability/27205'),
    );
    const after = find(await search('q=inception'), 27205)?.availability;
    expect(after).toMatchObject({ known: true, fetched_at: expect.stringMatching(/Z$/) });
    expect(new Set(after?.services.map(({ service_id: id }) => id))).toEqual(
      new Set(known.items.map(({ service_id: id }) => id)),
    );
    const gb = find(await search('q=inception&region=GB'), 27205)?.availability;
    expect(gb?.known).toBe(true);
    expect(gb?.services).not.toEqual(after?.services);
  });

  it('is told apart for a film and a show with one number', async () => {
    await (await under.ask('/api/streaming/availability/105')).arrayBuffer();
    expect(find(await search('q=back%20to%20the%20future'), 105)?.availability.known).toBe(true);
    expect(find(await search('q=sex%20and%20the%20city'), 105, 'tv')?.availability.known).toBe(false);
  });

  it('costs nothing to find', () => {
    expect(Object.keys(under.sandbox.counts().watchmode.paths).filter((path) => /search/.test(path))).toEqual(
      [],
    );
  });
});

describe('a search for what a provider has', () => {
  const settled = async (query: string): Promise<SearchBody> => {
    for (;;) {
      const body = await search(query);
      if (body.availability_pending === 0) return body;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };

  it('looks the titles of the page up, each once, and leaves those that it has', async () => {
    const whole = await search('q=the&media_type=movie');
    const body = await settled('q=the&media_type=movie&providers=Netflix&offer_types=subscription');
    expect(body.results.length).toBeGreaterThan(0);
    expect(body.results.length).toBeLessThan(whole.results.length);
    expect([body.page, body.total_pages]).toEqual([whole.page, whole.total_pages]);
    for (const { availability } of body.results) {
      const netflix = availability.services.find(({ service_id: id }) => id === 'netflix');
      expect(netflix?.service_types).toContain('subscription');
    }
    const counts = Object.entries(under.sandbox.counts().tmdb.paths).filter(([path]) =>
      /\/movie\/\d+\/watch\/providers/.test(path),
    );
    expect(new Set(counts.map(([, count]) => count))).toEqual(new Set([1]));
  }, 60_000);

  it('knows every title of the page afterwards', async () => {
    const { results } = await search('q=the&media_type=movie');
    expect(results.every(({ availability }) => availability.known)).toBe(true);
  });
});

describe('while TMDB is down', () => {
  it('an earlier answer is given, marked, and a new question is a 503', async () => {
    await search('q=gladiator');
    under.sandbox.faults.set({ upstream: 'tmdb', kind: 'status', status: 503 });
    expect((await search('q=gladiator')).results.length).toBeGreaterThan(0);
    const answer = await under.ask('/api/streaming/search?q=nobody%20asked%20this%20yet');
    expect(answer.status).toBe(503);
    expect((await problemIn(answer)).detail).toMatch(/tmdb/i);
    under.sandbox.faults.clear();
  }, 60_000);
});

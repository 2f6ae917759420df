import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API_KEY, TMDB_KEY, type ApiUnderTest } from '../testing/api-under-test.js';
import { dataIn } from '../testing/data-in.js';
import { startQuietApi } from '../testing/quiet-api.js';
import { settled } from '../testing/settled.js';
import { timesAsked } from '../testing/times-asked.js';
import { problemIn } from '../testing/trending-body.js';
import type { RegionAvailabilityBody } from '../availability/availability.response.js';
import type { TitleServiceBody } from '../offers/known-offers.response.js';
import type { SearchBody, SearchHitBody } from './search.response.js';

const SEARCH = '/api/streaming/search';

let under: ApiUnderTest;
beforeAll(async () => {
  under = await startQuietApi();
});
afterAll(() => under.close());

const search = async (query: string): Promise<SearchBody> => dataIn(await under.ask(`${SEARCH}?${query}`));
const availability = async (id: number, query = ''): Promise<RegionAvailabilityBody> =>
  dataIn(await under.ask(`/api/streaming/availability/${id}${query}`));
const find = ({ results }: SearchBody, id: number, kind = 'movie'): SearchHitBody | undefined =>
  results.find(({ tmdb_id: tmdbId, media_type: mediaType }) => tmdbId === id && mediaType === kind);

describe('a search', () => {
  it('finds a title by a part of its name, with its facts', async () => {
    const body = await search('q=matrix');
    expect(body).toMatchObject({ query: 'matrix', region: 'US', page: 1, stale: false, reason: null });
    expect(find(body, 603)).toMatchObject({
      title: 'The Matrix',
      release_date: '1999-03-30',
      poster_path: expect.stringMatching(/^\/\w+\.jpg$/),
    });
    expect(body).not.toHaveProperty('availability_pending');
  });

  it.each([
    ['harry', 'collection'],
    ['tanaka', 'person'],
  ])('finds films and shows, and nothing else that has the name: %s', async (name, other) => {
    const url = `${under.sandbox.urls.tmdb}/search/multi?query=${name}&api_key=${TMDB_KEY}`;
    const { results } = (await (await fetch(url)).json()) as {
      readonly results: readonly { readonly id: number; readonly media_type: string }[];
    };
    expect(results.map(({ media_type: kind }) => kind)).toContain(other);
    const titles = results.filter(({ media_type: kind }) => kind === 'movie' || kind === 'tv');
    const found = (await search(`q=${name}`)).results;
    expect(found.map(({ tmdb_id: id, media_type: kind }) => [kind, id])).toEqual(
      titles.map(({ id, media_type: kind }) => [kind, id]),
    );
  });

  it.each(['movie', 'tv'])('finds only one kind when one is asked for: %s', async (kind) => {
    const { results } = await search(`q=the&media_type=${kind}`);
    expect(new Set(results.map(({ media_type: mediaType }) => mediaType))).toEqual(new Set([kind]));
  });

  it('goes on page by page, none the same, until there are no more', async () => {
    const pages = [await search('q=the&media_type=movie'), await search('q=the&media_type=movie&page=2')];
    expect(pages.map(({ page }) => page)).toEqual([1, 2]);
    const ids = pages.flatMap(({ results }) => results.map(({ tmdb_id: id }) => id));
    expect(ids).toEqual([...new Set(ids)]);
    const beyond = await search(`q=the&media_type=movie&page=${(pages[0]?.total_pages ?? 0) + 1}`);
    expect(beyond).toMatchObject({ results: [], total_results: pages[0]?.total_results });
  });

  it('that finds nothing is an empty list', async () => {
    expect(await search('q=zzzzqqqq')).toMatchObject({ total_results: 0, results: [] });
  });

  it('is not made again for other capitals and blanks, though it is told as it was asked', async () => {
    await search('q=The%20Matrix');
    under.sandbox.resetCounts();
    expect((await search('q=%20the%20%20MATRIX%20')).query).toBe('the  MATRIX');
    expect(timesAsked(under.sandbox, 'tmdb', /search/)).toEqual({});
  });

  it('whose answer the caller has already is a 304', async () => {
    const etag = (await under.ask(`${SEARCH}?q=alien`)).headers.get('etag') ?? '';
    const headers = { 'x-api-key': API_KEY, 'if-none-match': etag };
    expect((await under.ask(`${SEARCH}?q=alien`, { headers })).status).toBe(304);
  });
});

describe('where what is found can be watched', () => {
  it('is not known before anybody was asked, and known afterwards, region by region', async () => {
    const before = find(await search('q=inception'), 27205);
    expect(before?.availability).toEqual({ known: false, fetched_at: null, services: [] });
    for (const region of ['US', 'GB']) {
      const { items } = await availability(27205, `?region=${region}`);
      const { availability: after } = find(await search(`q=inception&region=${region}`), 27205) ?? {};
      expect(after).toMatchObject({ known: true, fetched_at: expect.stringMatching(/Z$/) });
      expect(new Set(after?.services.map(({ service_id: id }) => id))).toEqual(
        new Set(items.map(({ service_id: id }) => id)),
      );
    }
  });

  it('is known also where nobody offers the title, which is not the same as not known', async () => {
    await availability(27205);
    const found = find(await search('q=inception&region=AQ'), 27205);
    expect(found?.availability).toMatchObject({ known: true, services: [] });
  });

  it('is told apart for a film and a show with one number', async () => {
    await availability(105);
    expect(find(await search('q=back%20to%20the%20future'), 105)?.availability.known).toBe(true);
    expect(find(await search('q=sex%20and%20the%20city'), 105, 'tv')?.availability.known).toBe(false);
  });
});

describe('a search for what a provider has', () => {
  it('looks the titles of the page up at the source that is free, and leaves those that match', async () => {
    const whole = await search('q=the&media_type=movie');
    under.sandbox.resetCounts();
    const query = 'q=the&media_type=movie&offer_types=subscription';
    const body = await settled<SearchBody>(under, `${SEARCH}?${query}`);
    expect([body.page, body.total_pages]).toEqual([whole.page, whole.total_pages]);
    expect(timesAsked(under.sandbox, 'watchmode', /./)).toEqual({});
    const known = await search('q=the&media_type=movie');
    expect(known.results.every(({ availability: { known: isKnown } }) => isKnown)).toBe(true);
    const having = (has: (service: TitleServiceBody) => boolean) =>
      known.results.filter(({ availability: { services } }) => services.some(has));
    const subscribed = having(({ service_types: types }) => types.includes('subscription'));
    const rented = having(({ service_types: types }) => types.includes('rent'));
    const atNetflix = having(({ service_id: id }) => id === 'netflix');
    expect(body.results).toEqual(subscribed);
    expect((await search('q=the&media_type=movie&offer_types=rent')).results).toEqual(rented);
    expect((await search('q=the&media_type=movie&providers=Netflix')).results).toEqual(atNetflix);
    expect(new Set([subscribed.length, rented.length, atNetflix.length]).size).toBeGreaterThan(1);
  });
});

describe('while TMDB is down', () => {
  it('what was found lately is told, and a new question is a 503', async () => {
    const before = await search('q=gladiator');
    under.sandbox.faults.set({ upstream: 'tmdb', kind: 'status', status: 503 });
    expect(await search('q=gladiator')).toEqual(before);
    const answer = await under.ask(`${SEARCH}?q=nobody%20asked%20this%20yet`);
    expect(answer.status).toBe(503);
    expect((await problemIn(answer)).detail).toMatch(/tmdb/i);
  });
});

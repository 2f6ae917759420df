import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApiUnderTest, type ApiUnderTest } from '../testing/api-under-test.js';
import { dataIn } from '../testing/data-in.js';
import { problemIn } from '../testing/trending-body.js';
import type { OfferBody, RegionAvailabilityBody, RegionsAvailabilityBody } from './availability.response.js';

const AVAILABILITY = '/api/streaming/availability';
const THE_MATRIX = `${AVAILABILITY}/603`;

/** A film that TMDB knows and that is offered nowhere yet. */
const NOT_OUT_YET = `${AVAILABILITY}/1003598`;

let under: ApiUnderTest;
beforeAll(async () => {
  under = await startApiUnderTest();
}, 60_000);
afterAll(() => under.close(), 60_000);

const inRegion = async (path: string): Promise<RegionAvailabilityBody> => dataIn(await under.ask(path));
const inRegions = async (path: string): Promise<RegionsAvailabilityBody> => dataIn(await under.ask(path));
const namesIn = (items: readonly OfferBody[]): string[] => items.map(({ service_name: name }) => name);

describe('where a title can be watched', () => {
  it('is told offer by offer, as both upstreams say it', async () => {
    const body = await inRegion(THE_MATRIX);
    expect(body).toMatchObject({
      tmdb_id: 603,
      media_type: 'movie',
      region: 'US',
      stale: false,
      degraded: false,
    });
    expect(body.sources.map(({ source, status }) => [source, status])).toEqual([
      ['tmdb', 'ok'],
      ['watchmode', 'ok'],
    ]);
    const netflix = body.items.find(({ service_id: id }) => id === 'netflix');
    expect(netflix).toMatchObject({
      service_name: 'Netflix',
      service_type: 'subscription',
      quality: expect.stringMatching(/^(SD|HD|4K)$/),
      certainty: 'agreed',
      matched_by: 'id',
      logo_url: expect.stringMatching(/^\/api\/streaming\/images\/w92\/\w+\.jpg$/),
    });
    expect(netflix?.evidence.map(({ source, matched_by: by }) => [source, by])).toEqual([
      ['tmdb', 'id'],
      ['watchmode', 'id'],
    ]);
    const rented = body.items.filter(
      ({ service_type: type, price_amount: price }) => type === 'rent' && price,
    );
    expect(rented.length).toBeGreaterThan(0);
    for (const offer of rented) expect(offer.price_currency).toBe('USD');
  });

  it('is sound offer by offer: known words, numbers for prices, links to the web alone, somebody who says so', async () => {
    for (const region of (await inRegions(`${THE_MATRIX}?regions=all`)).regions) {
      for (const offer of region.items) {
        expect(offer.service_name).toBe(offer.service_name.trim());
        expect(['subscription', 'free', 'ads', 'rent', 'buy']).toContain(offer.service_type);
        expect(['SD', 'HD', '4K', undefined]).toContain(offer.quality);
        expect(['number', 'undefined']).toContain(typeof offer.price_amount);
        expect(offer.price_amount === undefined).toBe(offer.price_currency === undefined);
        expect(offer.deep_link ?? 'https://x').toMatch(/^https?:\/\/[^\s/]+/);
        expect(offer.evidence.length).toBeGreaterThan(0);
        const sure = offer.evidence.filter(({ matched_by: by }) => by === 'id').map(({ source }) => source);
        const allSure = offer.evidence.every(({ source }) => sure.includes(source));
        expect(offer.matched_by).toBe(allSure ? 'id' : 'name');
        expect(Object.values(offer)).not.toContain(undefined);
      }
      const keys = region.items.map((o) => [o.service_id, o.service_type, o.quality, o.tv_everywhere].join());
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('names the number of seasons of a show, and none of a film', async () => {
    const show = await inRegion(`${AVAILABILITY}/1396?media_type=tv`);
    expect(show.items.some(({ seasons }) => (seasons ?? 0) > 0)).toBe(true);
    expect((await inRegion(THE_MATRIX)).items.every(({ seasons }) => seasons === undefined)).toBe(true);
  });

  it.each([
    ['gb', 'GB'],
    ['UK', 'GB'],
    ['%20uk%20', 'GB'],
    ['de', 'DE'],
  ])('is asked for the region %s and told for %s', async (given, region) => {
    const body = await inRegion(`${THE_MATRIX}?region=${given}`);
    expect(body.region).toBe(region);
    expect(body.items.length).toBeGreaterThan(0);
  });

  it('is the same in one region as in a list of regions, in the order of the list', async () => {
    const { regions, ...head } = await inRegions(`${THE_MATRIX}?regions=IE,gb&regions=UK,AQ`);
    expect(regions.map(({ region }) => region)).toEqual(['IE', 'GB', 'AQ']);
    expect(regions.at(-1)?.items).toEqual([]);
    expect(head).not.toHaveProperty('items');
    const ireland = await inRegion(`${THE_MATRIX}?region=IE`);
    expect(regions[0]).toEqual({ region: 'IE', certainty: ireland.certainty, items: ireland.items });
  });

  it('is told for every region that has an offer when all are asked for', async () => {
    const { regions } = await inRegions(`${THE_MATRIX}?regions=all`);
    const codes = regions.map(({ region }) => region);
    expect(codes.length).toBeGreaterThan(20);
    expect(codes).toEqual([...new Set(codes)].toSorted());
    expect(regions.every(({ items }) => items.length > 0)).toBe(true);
    const us = await inRegion(THE_MATRIX);
    expect(namesIn(regions.find(({ region }) => region === 'US')?.items ?? [])).toEqual(namesIn(us.items));
  });

  it('is told by one upstream alone where the other has no word, and says so', async () => {
    const { items } = await inRegion(`${THE_MATRIX}?region=FR`);
    expect(items.length).toBeGreaterThan(0);
    expect(new Set(items.map(({ certainty }) => certainty))).toEqual(new Set(['single']));
    expect((await inRegion(`${THE_MATRIX}?region=FR`)).certainty).toBe('single');
  });
});

describe('a title', () => {
  it('that nobody offers has an empty list, with its age and how sure that is', async () => {
    const body = await inRegion(NOT_OUT_YET);
    expect(body.items).toEqual([]);
    expect(body.certainty).toMatch(/^(agreed|single)$/);
    expect(Date.parse(body.fetched_at)).toBeLessThanOrEqual(Date.now());
    expect(await inRegions(`${NOT_OUT_YET}?regions=all`)).toMatchObject({ regions: [] });
  });

  it.each([
    [`${AVAILABILITY}/99999999`, /no film with the TMDB id 99999999/],
    [`${AVAILABILITY}/99999999?media_type=tv`, /no show with the TMDB id 99999999/],
    [`${AVAILABILITY}/603?media_type=tv`, /no show with the TMDB id 603/],
  ])('that does not exist is a problem: %s', async (path, detail) => {
    const answer = await under.ask(path);
    expect(answer.status).toBe(404);
    expect((await problemIn(answer)).detail).toMatch(detail);
  });

  it.each([105, 286217])('with the number %i is another one as a film than as a show', async (id) => {
    const film = await inRegion(`${AVAILABILITY}/${id}`);
    const show = await inRegion(`${AVAILABILITY}/${id}?media_type=tv`);
    expect([film.media_type, show.media_type]).toEqual(['movie', 'tv']);
    const links = (body: RegionAvailabilityBody) => body.items.flatMap(({ deep_link: link }) => link ?? []);
    expect(links(film).length).toBeGreaterThan(0);
    expect(links(show).length).toBeGreaterThan(0);
    expect(links(film).filter((link) => links(show).includes(link))).toEqual([]);
    expect(await inRegion(`${AVAILABILITY}/${id}`)).toEqual(film);
  });
});

describe('a caller who has the answer already', () => {
  it('is told so by 304 without a body, until what is asked for is something else', async () => {
    const first = await under.ask(THE_MATRIX);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"\S+"$/);
    const headers = { 'if-none-match': etag, 'x-api-key': under.api.runtime.apiKey.value };
    const again = await under.ask(THE_MATRIX, { headers });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await under.ask(`${THE_MATRIX}?region=GB`, { headers })).status).toBe(200);
    expect((await under.ask(`${AVAILABILITY}/105`, { headers })).status).toBe(200);
  });
});

describe('the default region', () => {
  it('is the configured one', async () => {
    const german = await startApiUnderTest({ variables: { DEFAULT_REGION: 'de' } });
    expect(await dataIn(await german.ask(THE_MATRIX))).toMatchObject({ region: 'DE' });
    await german.close();
  }, 60_000);
});

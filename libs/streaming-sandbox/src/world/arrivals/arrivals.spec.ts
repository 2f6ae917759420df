import { describe, expect, it } from '@jest/globals';
import { dayOf, dayOfIsoDate } from '../calendar-day.js';
import { providerOf } from '../providers/service.js';
import { World } from '../world.js';
import { ANNOUNCED_DAYS } from './arrivals.js';
import type { Arrival } from './arrival.js';

const world = new World({ seed: 'arrivals', titles: 2000 });
const day = (date: string) => dayOf(Date.parse(date));
const next90 = (date: string) => world.arrivals.between(day(date), day(date) + 89);
const kinds = (arrivals: readonly Arrival[]) => ({
  films: arrivals.filter(({ title }) => title.mediaType === 'movie').length,
  shows: arrivals.filter(({ title }) => title.mediaType === 'tv').length,
});
const TODAY = day('2026-11-01');

describe('Arrivals', () => {
  it.each(['2020-03-01', '2026-11-24', '2027-06-15', '2031-05-06', '2040-01-01'])(
    'come in the ninety days after %s, whatever the day',
    (date) => {
      const { films, shows } = kinds(next90(date));
      expect(films).toBeGreaterThanOrEqual(15);
      expect(films).toBeLessThanOrEqual(60);
      expect(shows).toBeGreaterThanOrEqual(8);
      expect(shows).toBeLessThanOrEqual(40);
    },
  );

  it('are in order, and each lies in the days that were asked for', () => {
    const days = next90('2026-11-01').map(({ firstDay }) => firstDay);
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(Math.min(...days)).toBeGreaterThanOrEqual(TODAY);
    expect(Math.max(...days)).toBeLessThan(TODAY + 90);
  });

  it('are the same whether one looks at many days or at few', () => {
    const fresh = new World({ seed: 'arrivals', titles: 2000 });
    const facts = (arrivals: readonly Arrival[]) =>
      arrivals.map(({ title, firstDay, season, note }) => [
        title.mediaType,
        title.tmdbId,
        firstDay,
        season,
        note,
      ]);
    const single = Array.from({ length: 30 }, (_, i) => fresh.arrivals.between(TODAY + i, TODAY + i)).flat();
    expect(facts(single)).toEqual(facts(world.arrivals.between(TODAY, TODAY + 29)));
  });

  it('end with 2099, however far somebody looks', () => {
    const far = world.arrivals.announcedBetween(day('2099-12-01'), Infinity);
    expect(far.length).toBeGreaterThan(0);
    expect(world.arrivals.announcedBetween(day('2100-06-01'), Infinity)).toEqual([]);
  });

  it('reach several regions, only those where the service is, and not all on one day', () => {
    const announced = next90('2026-11-01').filter(({ service }) => service !== undefined);
    const unserved = announced.flatMap(({ service, days }) =>
      [...days.keys()].filter((region) => !service || !providerOf(service, region, world.providers)),
    );
    expect(unserved).toEqual([]);
    expect(announced.some(({ days }) => days.size > 30)).toBe(true);
    expect(announced.some(({ days }) => new Set(days.values()).size > 1)).toBe(true);
  });

  it('are noted with a service, as VOD, or with nothing; some are old films that join a library', () => {
    const arrivals = [...next90('2026-11-01'), ...next90('2027-02-01')];
    const notes = new Set(arrivals.map(({ note }) => note));
    for (const note of ['Netflix', 'Prime Video', 'VOD', '']) expect(notes).toContain(note);
    const age = ({ title, firstDay }: Arrival) => firstDay - (dayOfIsoDate(title.date) ?? firstDay);
    const films = arrivals.filter(({ title, service }) => title.mediaType === 'movie' && service);
    expect(films.some((each) => age(each) > 2000)).toBe(true);
    expect(films.some((each) => age(each) < 365)).toBe(true);
  });

  it('become offers on their day in each region, and not before', () => {
    const films = next90('2026-11-01').filter(
      ({ title, service, days }) => title.mediaType === 'movie' && service && days.has('US'),
    );
    expect(films.length).toBeGreaterThan(3);
    for (const { title, service, days } of films) {
      const provider = service && providerOf(service, 'US', world.providers);
      const since = days.get('US') ?? NaN;
      const has = (today: number) =>
        world.offers
          .of(title, { today, region: 'US' })
          .some(
            (offer) => offer.type === 'subscription' && offer.provider === provider && offer.since === since,
          );
      expect([has(since - 1), has(since)]).toEqual([false, true]);
    }
  });

  it('of a title are those of the calendar, as long as they are announced', () => {
    for (const arrival of world.arrivals.between(TODAY, TODAY + ANNOUNCED_DAYS))
      expect(world.arrivals.of(arrival.title, TODAY)).toContainEqual(arrival);
    const later = world.arrivals.between(TODAY + ANNOUNCED_DAYS + 1, TODAY + ANNOUNCED_DAYS + 60);
    for (const arrival of later) expect(world.arrivals.of(arrival.title, TODAY)).not.toContainEqual(arrival);
  });

  it('of shows begin a season that the show has', () => {
    const shows = next90('2026-11-01').filter(({ title }) => title.mediaType === 'tv');
    expect(shows.some(({ season = 0 }) => season > 1)).toBe(true);
    for (const { title, season, firstDay } of shows)
      expect(world.arrivals.seasons(title, TODAY)).toContainEqual(
        expect.objectContaining({ number: season, firstDay }),
      );
  });

  it('never change the number of a season that has begun', () => {
    const { title } = next90('2026-11-01').find(({ season = 0 }) => season > 1) ?? {};
    if (!title) throw new Error('no season arrives');
    const numbered = (today: number) =>
      world.arrivals.seasons(title, today).filter(({ firstDay = Infinity }) => firstDay <= TODAY - 400);
    expect(numbered(TODAY + 800)).toEqual(numbered(TODAY));
    expect(numbered(TODAY).length).toBeGreaterThan(0);
  });
});

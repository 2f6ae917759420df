import { expect } from '@jest/globals';
import type { Instant, TitleFacts } from '../title.js';

/** Fails when a fact is empty, out of range or no real day. */
export function expectSoundFacts(facts: TitleFacts): void {
  for (const [name, fact] of Object.entries(facts)) {
    expect({ name, fact }).not.toEqual({ name, fact: expect.stringMatching(/^\s*$/) });
  }
  expect(facts.title).toEqual(expect.any(String));
  if (facts.releaseDate !== undefined) expect(asCalendarDate(facts.releaseDate)).toBe(facts.releaseDate);
  for (const path of [facts.posterPath, facts.backdropPath]) {
    if (path !== undefined) expect(path).toMatch(/^\/[^/]/);
  }
  expect(facts.voteAverage ?? 0).toBeGreaterThanOrEqual(0);
  expect(facts.voteAverage ?? 0).toBeLessThanOrEqual(10);
  for (const count of [facts.voteCount, facts.popularity]) expect(count ?? 0).toBeGreaterThanOrEqual(0);
}

/** Fails when the moment does not lie between the two, both in milliseconds. */
export function expectInstantBetween(instant: Instant, fromMs: number, toMs: number): void {
  const ms = Date.parse(instant);
  expect(new Date(ms).toISOString()).toBe(instant);
  expect(ms).toBeGreaterThanOrEqual(fromMs);
  expect(ms).toBeLessThanOrEqual(toMs);
}

/** The day that a text names, written our way: equal to the text if that is a calendar date. */
export function asCalendarDate(text: string): string {
  const ms = Date.parse(`${text}T00:00:00.000Z`);
  return Number.isNaN(ms) ? 'no calendar date' : new Date(ms).toISOString().slice(0, 10);
}

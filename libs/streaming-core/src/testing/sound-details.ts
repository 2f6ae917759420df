import { expect } from '@jest/globals';
import type { MediaType } from '../title.js';
import type { TitleDetails } from '../title-details.js';
import { expectSoundFacts } from './sound-facts.js';

/** Fails when details are empty, out of range, of the other kind of title, or link to anything but the web. */
export function expectSoundDetails(mediaType: MediaType, details: TitleDetails): void {
  expectSoundFacts(details);
  const { genres, runtimeMinutes, seasons, episodes, imdbId, homepage } = details;
  expect(genres).toEqual([...new Set(genres)]);
  for (const genre of genres) expect(genre).toMatch(/\S/);
  for (const count of [seasons, episodes]) {
    if (count !== undefined) expect(Number.isSafeInteger(count) && count >= 0).toBe(true);
  }
  if (runtimeMinutes !== undefined) {
    expect(Number.isSafeInteger(runtimeMinutes) && runtimeMinutes > 0).toBe(true);
  }
  if (imdbId !== undefined) expect(imdbId).toMatch(/^tt\d+$/);
  if (homepage !== undefined) expect(homepage).toMatch(/^https?:\/\/[^\s/]+/);
  const ofTheOtherKind = mediaType === 'movie' ? [seasons, episodes] : [runtimeMinutes];
  expect(ofTheOtherKind.filter((field) => field !== undefined)).toEqual([]);
}

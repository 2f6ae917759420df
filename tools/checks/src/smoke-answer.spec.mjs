import { describe, expect, it } from '@jest/globals';
import { curlLineIn, describeAnswer } from './smoke-answer.mjs';

describe('curlLineIn', () => {
  const line = 'curl -H "X-Api-Key: k" http://127.0.0.1:7878/api/streaming/trending/movie';

  it('finds the line among the others', () => {
    expect(curlLineIn(`> nx build\n\nReady.\n\n  ${line}\n\nPress Ctrl-C.\n`)).toBe(line);
  });

  it.each(['', 'Ready.\n', 'say curl to me\n', `  ${line}`])('finds none in %j', (output) => {
    expect(curlLineIn(output)).toBeUndefined();
  });
});

describe('describeAnswer', () => {
  const entry = (...sources) => ({ sources: sources.map((source) => ({ source })) });
  const answer = (entries, demo = true) => ({
    demo,
    data: { entries, sources: [{ source: 'tmdb' }, { source: 'trakt' }] },
  });
  const twenty = (fused) =>
    Array.from({ length: 20 }, (_, index) => (index < fused ? entry('tmdb', 'trakt') : entry('tmdb')));

  it('counts what rests on several sources', () => {
    expect(describeAnswer(answer(twenty(7)))).toBe('20 entries, 7 of them from tmdb and trakt');
  });

  it.each([
    ['a list that is not marked as a demonstration', answer(twenty(7), false), 'demonstration'],
    ['a short list', answer(twenty(7).slice(1)), '19 entries'],
    ['a list that was not fused', answer(twenty(0)), 'two sources'],
  ])('throws at %s', (_what, given, message) => {
    expect(() => describeAnswer(given)).toThrow(message);
  });
});

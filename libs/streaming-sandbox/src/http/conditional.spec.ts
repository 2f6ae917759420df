import { describe, expect, it } from '@jest/globals';
import { jsonAnswer, withWeakEtag } from './answer.js';
import type { Ask } from './ask.js';
import { conditional } from './conditional.js';

const answer = withWeakEtag(jsonAnswer({ a: 1 }, { headers: { 'cache-control': 'max-age=5' } }));
const etag = answer.headers.etag ?? '';
const ask = (ifNoneMatch?: string): Ask => ({
  method: 'GET',
  path: '/',
  query: new URLSearchParams(),
  headers: ifNoneMatch === undefined ? {} : { 'if-none-match': ifNoneMatch },
});

describe('conditional', () => {
  it.each([
    ['the same', etag],
    ['the same without its weak mark', etag.replace('W/', '')],
    ['one of several', `"other", ${etag}`],
    ['any', '*'],
  ])('answers 304 to %s', (_, known) => {
    const short = conditional(ask(known), answer);
    expect(short.status).toBe(304);
    expect(short.body).toHaveLength(0);
    expect(short.headers).toEqual({ 'cache-control': 'max-age=5', etag });
  });

  it.each([
    ['nothing', undefined],
    ['another', 'W/"other"'],
  ])('answers in full to %s', (_, known) => {
    expect(conditional(ask(known), answer)).toBe(answer);
  });

  it('leaves errors alone', () => {
    const error = { ...answer, status: 404 };
    expect(conditional(ask('*'), error)).toBe(error);
  });
});

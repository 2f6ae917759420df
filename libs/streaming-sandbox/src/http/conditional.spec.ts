import { describe, expect, it } from '@jest/globals';
import { jsonAnswer, withWeakEtag } from './answer.js';
import type { AskHead } from './ask.js';
import { conditional } from './conditional.js';

const answer = withWeakEtag(jsonAnswer({ a: 1 }, { headers: { 'cache-control': 'max-age=5' } }));
const etag = answer.headers.etag ?? '';
const asking = (headers: AskHead['headers']): AskHead => ({
  method: 'GET',
  path: '/',
  query: new URLSearchParams(),
  headers,
});
const ask = (ifNoneMatch?: string) =>
  asking(ifNoneMatch === undefined ? {} : { 'if-none-match': ifNoneMatch });

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

  describe('by date', () => {
    const modified = 'Sun, 01 Nov 2026 04:00:00 GMT';
    const dated = { ...answer, headers: { ...answer.headers, 'last-modified': modified } };
    const status = (headers: AskHead['headers']) => conditional(asking(headers), dated).status;

    it.each([
      ['the same', modified, 304],
      ['a later one', 'Mon, 02 Nov 2026 04:00:00 GMT', 304],
      ['an earlier one', 'Sat, 31 Oct 2026 04:00:00 GMT', 200],
      ['no date', 'yesterday', 200],
    ])('%s', (_, since, wanted) => {
      expect(status({ 'if-modified-since': since })).toBe(wanted);
    });

    it('counts only when no ETag was sent', () => {
      expect(status({ 'if-modified-since': modified, 'if-none-match': '"other"' })).toBe(200);
      expect(conditional(asking({ 'if-modified-since': modified }), answer).status).toBe(200);
    });
  });
});

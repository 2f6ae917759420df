import { describe, expect, it } from '@jest/globals';
import { SandboxInputError } from '../sandbox-input-error.js';
import { Faults } from './faults.js';

const ENDPOINTS = {
  tmdb: ['/3/movie/{movie_id}', '/3/trending/{media_type}/{time_window}'],
  trakt: ['/movies/trending'],
};
const film = { path: '/3/movie/603', template: '/3/movie/{movie_id}' };
const trending = { path: '/3/trending/movie/day', template: '/3/trending/{media_type}/{time_window}' };

describe('Faults', () => {
  it.each([
    ['/3/movie/{movie_id}', true],
    ['/3/movie/603', true],
    ['/3/movie/604', false],
    ['/3/movie/*', true],
    ['*', true],
    ['*/603', true],
    ['/3/trending/*', false],
  ])('strike by template, path or pattern: %s', (endpoint, strikes) => {
    const faults = new Faults(ENDPOINTS);
    faults.set({ upstream: 'tmdb', endpoint, kind: 'html' });
    expect(faults.take('tmdb', film) !== undefined).toBe(strikes);
    expect(faults.take('trakt', film)).toBeUndefined();
  });

  it('strike as often as asked, and then the next one does', () => {
    const faults = new Faults(ENDPOINTS);
    const first = faults.set({ upstream: 'tmdb', kind: 'html', times: 2 });
    const second = faults.set({ upstream: '*', kind: 'reset', times: 1 });
    expect(faults.list().map(({ remaining }) => remaining)).toEqual([2, 1]);
    faults.take('tmdb', film);
    expect(faults.list()).toMatchObject([{ id: first.id, remaining: 1, struck: 1 }, { id: second.id }]);
    faults.take('tmdb', trending);
    expect(faults.list()).toMatchObject([{ id: second.id }]);
    faults.take('tmdb', film);
    expect(faults.take('tmdb', film)).toBeUndefined();
  });

  it('can be switched off one by one or all at once', () => {
    const faults = new Faults(ENDPOINTS);
    const { id } = faults.set({ upstream: 'tmdb', kind: 'html' });
    faults.set({ upstream: 'tmdb', kind: 'reset' });
    expect(faults.clear(id)).toBe(true);
    expect(faults.clear(id)).toBe(false);
    expect(faults.list()).toHaveLength(1);
    faults.clear();
    expect(faults.list()).toEqual([]);
  });

  it.each([
    ['no kind', { upstream: 'tmdb' }, /kind: one of latency, slow, status/],
    ['nothing', undefined, /kind: one of/],
    ['an unknown kind', { upstream: 'tmdb', kind: 'earthquake' }, /kind: one of/],
    ['no upstream', { kind: 'html' }, /upstream: .*"tmdb"\|"trakt"/],
    ['an unknown upstream', { upstream: 'imdb', kind: 'html' }, /upstream: .*"tmdb"\|"trakt"/],
    [
      'an option of another kind',
      { upstream: 'tmdb', kind: 'hang', status: 500 },
      /status.*allowed: kind, upstream, endpoint, times, latencyMs/,
    ],
    ['a status that is no error', { upstream: 'tmdb', kind: 'status', status: 200 }, /status: .*>=400/],
    ['no status', { upstream: 'tmdb', kind: 'status' }, /status: /],
    [
      'a path that does not exist',
      { upstream: 'trakt', kind: 'html', endpoint: '/3/movie/1' },
      /endpoint: no such path; there are \/movies\/trending/,
    ],
    ['times 0', { upstream: 'tmdb', kind: 'html', times: 0 }, /times: /],
    [
      'a header in a content type',
      { upstream: 'tmdb', kind: 'content-type', contentType: 'a/b\r\nx: y' },
      /contentType: /,
    ],
  ])('refuse %s, saying what is allowed', (_, request, message) => {
    const faults = new Faults(ENDPOINTS);
    expect(() => faults.setUnknown(request)).toThrow(SandboxInputError);
    expect(() => faults.setUnknown(request)).toThrow(message);
    expect(faults.list()).toEqual([]);
  });
});

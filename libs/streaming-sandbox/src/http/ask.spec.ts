import { describe, expect, it } from '@jest/globals';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { pathWithoutSecrets, readAskHead } from './ask.js';

const ask = (url: string) =>
  readAskHead(Object.assign(new IncomingMessage(new Socket()), { url, method: 'GET' }));

describe('readAskHead', () => {
  it('parts path and query', () => {
    const { path, query } = ask('/3/movie/603?language=de&page=2');
    expect(path).toBe('/3/movie/603');
    expect([...query]).toEqual([
      ['language', 'de'],
      ['page', '2'],
    ]);
  });
});

describe('pathWithoutSecrets', () => {
  it.each([
    ['/3/movie/603?api_key=secret', '/3/movie/603'],
    ['/3/movie/603?page=2&API_KEY=secret&language=en', '/3/movie/603?page=2&language=en'],
    ['/x?access_token=secret&session_id=secret&apikey=secret', '/x'],
    ['/x?query=a%20b', '/x?query=a+b'],
  ])('%s → %s', (url, shown) => {
    expect(pathWithoutSecrets(ask(url), '/3/movie/{movie_id}')).toBe(shown);
  });

  it('shows the template of a path that carries a secret itself', () => {
    expect(pathWithoutSecrets(ask('/activate/ABCD1234?page=2&code=ABCD1234'), '/activate/{user_code}')).toBe(
      '/activate/{user_code}?page=2',
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { shownAddress, withSearchPath } from './connection-string.js';

/** What the driver makes of an address. */
function readByDriver(url: string): { options?: string; host: string; database?: string; password?: string } {
  const client = new pg.Client({ connectionString: url });
  const { options } = (client as unknown as { connectionParameters: { options?: string } })
    .connectionParameters;
  const { host, database, password } = client;
  return { host, ...(options && { options }), ...(database && { database }), ...(password && { password }) };
}

describe('withSearchPath', () => {
  it('leaves an address without a schema as it is', () => {
    const url = 'postgres://user:p%40ss@db.example:5433/name?sslmode=disable';
    expect(withSearchPath(url, undefined)).toBe(url);
  });

  it.each([
    [
      'postgres://user:p%40ss@db.example:5433/name',
      { host: 'db.example', password: 'p@ss', options: '-c search_path=demo' },
    ],
    ['postgres://db.example/name?options=-c%20geqo%3Doff', { options: '-c geqo=off -c search_path=demo' }],
    [
      'postgresql:///name?host=/run/postgresql',
      { host: '/run/postgresql', database: 'name', options: '-c search_path=demo' },
    ],
  ])('adds the schema to the settings of %s and changes nothing else', (url, expected) => {
    expect(readByDriver(withSearchPath(url, 'demo'))).toMatchObject(expected);
  });
});

describe('shownAddress', () => {
  it.each([
    ['postgres://user:sesame@db.example:5433/name?password=sesame', 'db.example:5433'],
    ['postgresql:///name?host=/run/postgresql&user=me', '/run/postgresql'],
    ['postgresql:///name', 'the local server'],
    ['postgres://user:sesame@[', 'the server'],
  ])('of %s is where it leads, without secrets', (url, shown) => {
    expect(shownAddress(url)).toBe(shown);
  });
});

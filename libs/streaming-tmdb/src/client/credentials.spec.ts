import { describe, expect, it } from '@jest/globals';
import { tmdbCredentials } from './credentials.js';

const V3_KEY = '0123456789abcdef0123456789abcdef';
const V4_TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJub2JvZHkifQ.c2lnbmF0dXJl-_x';

describe('tmdbCredentials', () => {
  it('puts a v3 key into the query', () => {
    expect(tmdbCredentials(V3_KEY)).toEqual({ query: { api_key: V3_KEY } });
  });

  it.each([V4_TOKEN, `Bearer ${V4_TOKEN}`, ` ${V4_TOKEN}\n`])('puts a v4 token into a header', (token) => {
    expect(tmdbCredentials(token)).toEqual({ headers: { Authorization: `Bearer ${V4_TOKEN}` } });
  });

  it.each(['', '  ', 'Bearer '])('refuses the empty key "%s"', (key) => {
    expect(() => tmdbCredentials(key)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', field: 'apiKey' }),
    );
  });
});

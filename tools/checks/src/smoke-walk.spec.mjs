import { describe, expect, it } from '@jest/globals';
import { addressesIn, lineFor } from './smoke-walk.mjs';

describe('addressesIn', () => {
  it('finds what can be asked, each once', () => {
    const text =
      '| `/api/streaming/status` | x |\n`/api/streaming/status` `POST /api/streaming/cache/refresh` ' +
      '`/api/streaming/images/w342/NAME.jpg` `/api/streaming/search?q=a&b=c`';
    expect(addressesIn(text)).toEqual(['/api/streaming/status', '/api/streaming/search?q=a&b=c']);
  });
});

describe('lineFor', () => {
  const line = "curl -H 'X-Api-Key: k' 'http://127.0.0.1:7878/api/streaming/trending/movie?limit=20'";

  it('keeps the server and the key', () => {
    expect(lineFor('/api/streaming/status', line)).toBe(
      "curl -H 'X-Api-Key: k' 'http://127.0.0.1:7878/api/streaming/status'",
    );
  });

  it('notices a line without an address', () => {
    expect(() => lineFor('/api/streaming/status', 'curl --version')).toThrow('no address');
  });
});

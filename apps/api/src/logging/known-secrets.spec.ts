import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadEnvironment } from '../config/load-environment.js';
import { KnownSecrets } from './known-secrets.js';

const VARIABLES = {
  STREAMING_API_KEY: 'an-api-key-of-somebody',
  STREAMING_SECRET_KEY: 'a-secret-key-of-thirty-two-letters',
  STREAMING_SECRET_KEYS_EARLIER: 'an-earlier-key-of-thirty-two-letters,another-earlier-key-of-some-letters',
  TMDB_API_KEY: '0123456789abcdef0123456789abcdef',
  TRAKT_CLIENT_ID: 'a-client-id-at-trakt',
  TRAKT_CLIENT_SECRET: 'a-client-secret-at-trakt',
  WATCHMODE_API_KEY: 'a-key-at-watchmode',
  DATABASE_URL: 'postgres://user:streaming@db.example/streaming',
  REDIS_URL: 'redis://:hunter2-hunter2@cache.example:6379',
};

const secrets = new KnownSecrets(loadEnvironment(VARIABLES));

describe('KnownSecrets', () => {
  it.each(Object.entries(VARIABLES))('masks what %s holds', (_name, value) => {
    for (const part of value.split(',')) expect(secrets.mask(`before ${part} after`)).not.toContain(part);
    expect(secrets.mask(`before ${value} after`)).toMatch(/^before .*\[redacted\].* after$/);
  });

  it('leaves a word alone that happens to be a password', () => {
    expect(secrets.mask('the schema streaming')).toBe('the schema streaming');
    expect(secrets.mask(VARIABLES.DATABASE_URL)).toBe('postgres://user[redacted]db.example/streaming');
  });

  it('masks one that is learnt later, in a line of JSON and in an address too', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8, maxLength: 60 }), fc.string(), (secret, other) => {
        const known = new KnownSecrets(loadEnvironment({}));
        known.add(secret);
        const shown = [secret, JSON.stringify({ secret }), `?key=${encodeURIComponent(secret)}`];
        for (const text of shown) expect(known.mask(other + text)).not.toContain(text);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { ConfigurationError } from './configuration-error.js';
import { loadEnvironment } from './load-environment.js';

const problemsOf = (variables: NodeJS.ProcessEnv): readonly string[] => {
  try {
    loadEnvironment(variables);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
  return [];
};

describe('loadEnvironment', () => {
  it('needs nothing', () => {
    expect(loadEnvironment({})).toMatchObject({
      PORT: 7878,
      HOST: '127.0.0.1',
      DATA_DIR: './data',
      LOG_LEVEL: 'info',
      TTL_TMDB_TRENDING_SECONDS: 10_800,
      TTL_TRAKT_TRENDING_SECONDS: 3_600,
      TTL_AGGREGATED_TRENDING_SECONDS: 3_600,
      STALE_WINDOW_SECONDS: 604_800,
      TRENDING_HISTORY_DAYS: 90,
    });
  });

  it('reads numbers and switches from text', () => {
    const environment = loadEnvironment({ PORT: '8080', TRUST_PROXY: 'true', TTL_COMING_SOON_SECONDS: '60' });
    expect(environment).toMatchObject({ PORT: 8080, TRUST_PROXY: true, TTL_COMING_SOON_SECONDS: 60 });
  });

  it('lets a real variable win over the file, and takes an empty one for not set', () => {
    const file = 'PORT=1000\nHOST=0.0.0.0 # everywhere\nTMDB_API_KEY=\n';
    const environment = loadEnvironment({ PORT: '2000', DATABASE_URL: '' }, file);
    expect(environment).toMatchObject({ PORT: 2000, HOST: '0.0.0.0' });
    expect(environment.TMDB_API_KEY).toBeUndefined();
    expect(environment.DATABASE_URL).toBeUndefined();
  });

  it.each([
    { TMDB_API_KEY: 'a'.repeat(32) },
    { TMDB_API_KEY: 'eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJ4In0.c2ln' },
    { DATABASE_URL: 'postgresql://u:p@localhost/db' },
    { REDIS_URL: 'rediss://localhost:6380' },
    { TRUST_PROXY: '172.18.0.0/16, 10.0.0.7,::1' },
    { CORS_ORIGINS: 'https://home.example, http://localhost:3000' },
  ])('takes %j', (variables) => {
    expect(problemsOf(variables)).toEqual([]);
  });

  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['PORT', '1.5'],
    ['DATABASE_URL', 'mysql://localhost/db'],
    ['REDIS_URL', 'localhost:6379'],
    ['LOG_LEVEL', 'loud'],
    ['TTL_TMDB_TRENDING_SECONDS', '-1'],
    ['TTL_TRAKT_TRENDING_SECONDS', '1h'],
    ['STALE_WINDOW_SECONDS', '0'],
    ['TRENDING_HISTORY_DAYS', '0'],
    ['TRENDING_HISTORY_DAYS', '181'],
    ['TMDB_API_KEY', 'secret'],
    ['TMDB_BASE_URL', 'ftp://x'],
    ['STREAMING_API_KEY', 'short'],
    ['TRUST_PROXY', 'maybe'],
    ['TRUST_PROXY', '10.0.0.7,300.0.0.1'],
    ['CORS_ORIGINS', '*'],
    ['CORS_ORIGINS', 'https://home.example/'],
    ['CORS_ORIGINS', 'https://home.example,null'],
    ['STOP_DELAY_SECONDS', '301'],
    ['RATE_LIMIT_PER_MINUTE', '-1'],
  ])('names %s=%s as wrong, and never repeats a value that may be a secret', (name, value) => {
    const problems = problemsOf({ TMDB_API_KEY: '0'.repeat(32), [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(name);
    if (name.includes('KEY')) expect(problems[0]).not.toContain(value);
  });

  it('names every problem in one message, the missing variable too', () => {
    const wrong = { PORT: 'x', LOG_LEVEL: 'y', TRAKT_CLIENT_SECRET: 'z', TMDB_BASE_URL: 'http://mirror' };
    const problems = problemsOf(wrong);
    expect(problems).toHaveLength(4);
    const { message } = new ConfigurationError(problems);
    expect(message).toMatch(/4 problems/);
    for (const name of ['PORT', 'LOG_LEVEL', 'TRAKT_CLIENT_ID', 'TMDB_API_KEY', '.env.example']) {
      expect(message).toContain(name);
    }
  });
});

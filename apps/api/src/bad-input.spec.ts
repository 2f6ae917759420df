import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API_KEY, startApiUnderTest, type ApiUnderTest } from './testing/api-under-test.js';
import { problemIn } from './testing/trending-body.js';

let under: ApiUnderTest;
beforeAll(async () => {
  under = await startApiUnderTest();
}, 60_000);
afterAll(() => under.close(), 60_000);

const NAMES = (count: number): string => Array.from({ length: count }, (_, index) => `n${index}`).join(',');

/** Values that no number from 1 is. */
const NO_NUMBERS = [
  '0',
  '-1',
  '1.5',
  '1e3',
  '0x10',
  '+1',
  '%201',
  '',
  'NaN',
  'Infinity',
  '99999999999',
  '%D9%A1',
  '%00',
];

/** Values that no country is. */
const NO_COUNTRIES = ['', 'USA', 'U', 'ZZ', 'EU', '%00', 'U%00', '..', '%F0%9F%87%BA%F0%9F%87%B8', 'US,GB'];

const NO_MEDIA_TYPES = ['', 'person', 'Movie', 'movie,tv', '%00', 'constructor'];

const NO_PROVIDERS = ['', ',', '%00', 'nobody,nothing', 'a'.repeat(101), NAMES(51), '%F0%9F%8D%BF', "'%3B--"];

const NO_OFFER_TYPES = ['', ',', 'cable', 'Subscription', 'rent,cable', '%00', '1'];

/** Every parameter with values that it does not take, endpoint by endpoint. */
const BAD: readonly (readonly [path: string, field: string, values: readonly string[]])[] = [
  ['availability/603', 'media_type', NO_MEDIA_TYPES],
  ['availability/603', 'region', NO_COUNTRIES],
  ['availability/603', 'regions', ['', ',', 'all,US', 'US,ZZ', '%00', 'GB;IE', 'a'.repeat(500)]],
  ['coming-soon/movie', 'region', NO_COUNTRIES],
  ['coming-soon/movie', 'limit', [...NO_NUMBERS, '501']],
  [
    'coming-soon/movie',
    'from',
    ['', 'today', '2026-02-30', '2026-13-01', '2026-1-1', '2026-01-01T00:00:00Z', '%00'],
  ],
  ['coming-soon/movie', 'to', ['', '2025-02-29', '20260101', '+002026-01-01', '2026-12-01%00']],
  ['coming-soon/movie', 'providers', NO_PROVIDERS],
  ['coming-soon/tv', 'offer_types', NO_OFFER_TYPES],
  ['providers', 'region', NO_COUNTRIES],
  ['providers', 'media_type', NO_MEDIA_TYPES],
  ['search?q=matrix', 'page', [...NO_NUMBERS, '501']],
  ['search?q=matrix', 'media_type', NO_MEDIA_TYPES],
  ['search?q=matrix', 'region', NO_COUNTRIES],
  ['search?q=matrix', 'providers', NO_PROVIDERS],
  ['search?q=matrix', 'offer_types', NO_OFFER_TYPES],
  ['search', 'q', ['', '%20%20', '%09%0A', 'a'.repeat(201), '%F0%9F%98%80'.repeat(201)]],
  ['titles/603', 'media_type', NO_MEDIA_TYPES],
  ['titles/603/trend', 'media_type', NO_MEDIA_TYPES],
  ['titles/603/trend', 'window', ['', 'year', 'Day', 'day,week', '%00']],
  ['trending/movie', 'limit', [...NO_NUMBERS, '101']],
  ['trending/movie', 'window', ['', 'year', 'Day', 'day,week', '%00']],
  ['trending/movie', 'source', ['', 'justwatch', 'TMDB', 'tmdb,trakt', '%00']],
  ['trending/movie', 'region', NO_COUNTRIES],
  ['trending/movie', 'providers', NO_PROVIDERS],
  ['trending/movie', 'offer_types', NO_OFFER_TYPES],
];

const CASES = BAD.flatMap(([path, field, values]) => values.map((value) => [path, field, value] as const));

const join = (path: string, query: string): string =>
  `/api/streaming/${path}${path.includes('?') ? '&' : '?'}${query}`;

async function refusal(path: string, init?: RequestInit) {
  const answer = await under.ask(path, init);
  const problem = await problemIn(answer);
  for (const { message } of problem.errors ?? []) expect(repeatedIn(message)).toEqual([]);
  return { status: answer.status, problem };
}

/** What a message says more than once. */
function repeatedIn(message: string): string[] {
  const said = message.split(/; |(?<=[.?]) /).map((part) => part.replace(/\.$/, ''));
  return said.filter((part, index) => said.indexOf(part) !== index);
}

describe('a value that a parameter does not take', () => {
  it.each(CASES.map(([path, field, value]) => [path, field, value.slice(0, 30), value] as const))(
    'is refused by %s: %s=%s',
    async (path, field, _shown, value) => {
      const { status, problem } = await refusal(join(path, `${field}=${value}`));
      expect([status, problem.status]).toEqual([400, 400]);
      expect(problem.errors?.map((error) => error.field)).toEqual([field]);
      expect(problem.detail.length).toBeGreaterThan(10);
    },
  );

  it.each([
    ['trending/movie', 'limit=5&limit=6', 'limit'],
    ['trending/movie', 'window=day&window=day', 'window'],
    ['trending/movie', 'source=tmdb&source=tmdb', 'source'],
    ['coming-soon/movie', 'limit=5&limit=6', 'limit'],
    ['coming-soon/movie', 'from=2026-01-01&from=2026-01-02', 'from'],
    ['coming-soon/movie', 'region=US&region=GB', 'region'],
    ['availability/603', 'media_type=movie&media_type=tv', 'media_type'],
    ['titles/603', 'media_type=movie&media_type=tv', 'media_type'],
    ['search', 'q=a&q=b', 'q'],
    ['search', 'q=a&page=1&page=2', 'page'],
    ['search', '', 'q'],
    ['availability/603', 'region=US&regions=GB', 'regions'],
    ['coming-soon/movie', 'from=2999-01-01', 'from'],
    ['coming-soon/movie', 'from=2026-12-02&to=2026-12-01', 'to'],
  ])('is refused by %s also for how it stands beside others: %s', async (path, query, field) => {
    const { status, problem } = await refusal(join(path, query));
    expect([status, problem.errors?.map((error) => error.field)]).toEqual([400, [field]]);
  });

  it.each([
    ...NO_NUMBERS.filter((value) => value !== '').map((value) => `availability/${value}`),
    'availability/2147483648',
    ...['0', '-1', '1.5', '1e3', '%D9%A1', '%00', '2147483648', 'movie'].flatMap((value) => [
      `titles/${value}`,
      `titles/${value}/trend`,
    ]),
    'availability/movie',
    'coming-soon/person',
    'coming-soon/Movie',
    'coming-soon/%00',
    'coming-soon/movie%2F..',
    'images/w9/x.jpg',
    'images/w342/x.svg',
    'images/w342/%2E%2E.jpg',
  ])('is refused in a path: %s', async (path) => {
    const { status, problem } = await refusal(`/api/streaming/${path}`);
    expect([status, problem.status]).toEqual([400, 400]);
    expect(problem.errors?.[0]?.field).toMatch(/^(tmdb_id|media_type|size|path)$/);
  });

  it('is one entry for each wrong field when there are several', async () => {
    const { problem } = await refusal(
      '/api/streaming/coming-soon/movie?limit=0&region=ZZ&from=x&offer_types=y',
    );
    expect(new Set(problem.errors?.map(({ field }) => field))).toEqual(
      new Set(['limit', 'region', 'from', 'offer_types']),
    );
  });
});

describe('a parameter that does not exist', () => {
  it.each([
    'availability/603',
    'titles/603',
    'titles/603/trend',
    'coming-soon/movie',
    'providers',
    'search?q=matrix',
    'trending/movie',
  ])('is refused by %s, and its value is not repeated', async (path) => {
    for (const query of ['country=hunter2', 'Region=hunter2', 'region[]=hunter2', 'limit%00=hunter2']) {
      const { status, problem } = await refusal(join(path, query));
      expect([status, JSON.stringify(problem).includes('hunter2')]).toEqual([400, false]);
    }
  });
});

describe('what looks like an attack', () => {
  it.each([
    "search?q=' OR 1=1; DROP TABLE streaming_cache; --",
    'search?q=%00',
    'search?q=a%00b',
    'search?q=%C4%B0'.padEnd(1_200, '%C4%B0'),
    'search?q=%F0%28%8C%28',
    'search?q=%ED%A0%80',
    'search?q=../../etc/passwd',
    'search?q=matrix&__proto__=x',
    'search?q=matrix&constructor=x',
    'search?q=matrix&toString=x',
    'providers?hasOwnProperty=x',
    'availability/603?__proto__[region]=GB',
  ])('is never more than a question or a refusal: %s', async (path) => {
    const answer = await under.ask(`/api/streaming/${path}`);
    await answer.arrayBuffer();
    expect([200, 400]).toContain(answer.status);
  });
});

describe('a refresh', () => {
  const post = (body: string | undefined, type = 'application/json'): Promise<{ status: number }> =>
    refusal('/api/streaming/cache/refresh', {
      method: 'POST',
      headers: { 'x-api-key': API_KEY, 'content-type': type },
      ...(body !== undefined && { body }),
    });

  it.each([
    '{"scope": "trending"}',
    '{"scope": []}',
    '{"scope": ["everything"]}',
    '{"scope": ["trending", null]}',
    '{"scope": [["trending"]]}',
    '{"scope": {"0": "trending"}}',
    '{"scope": 7}',
    '{"scope": ["availability:movie:0"]}',
    '{"scope": ["availability:movie:603", "availability:603"]}',
    '{"scope": ["coming-soon:tv:XX"]}',
    JSON.stringify({ scope: Array(101).fill('trending') }),
  ])('of what does not exist is refused: %s', async (body) => {
    const { status, problem } = await refusal('/api/streaming/cache/refresh', {
      method: 'POST',
      headers: { 'x-api-key': API_KEY, 'content-type': 'application/json' },
      body,
    });
    expect([status, problem.errors?.map(({ field }) => field)]).toEqual([400, ['scope']]);
    expect(problem.detail).toContain('availability:movie:603');
  });

  it.each([
    ['{', 'application/json', 400],
    ['', 'application/json', 400],
    ['null', 'application/json', 400],
    ['[]', 'application/json', 400],
    ['[{"scope": ["trending"]}]', 'application/json', 400],
    ['"trending"', 'application/json', 400],
    ['7', 'application/json', 400],
    ['{"scopes": ["trending"]}', 'application/json', 400],
    ['{"__proto__": {"scope": ["trending"]}}', 'application/json', 400],
    ['trending', 'text/plain', 400],
    ['scope=trending', 'application/x-www-form-urlencoded', 400],
    ['<scope/>', 'application/xml', 415],
    ['x', 'no type at all', 415],
    [`{"scope": ["${'x'.repeat(70_000)}"]}`, 'application/json', 413],
  ])('with a body that is none is refused: %.30s as %s', async (body, type, status) => {
    expect((await post(body, type)).status).toBe(status);
  });

  it('that was refused has refreshed nothing', () => {
    expect(under.logs.filter((line) => line.includes('refresh finished'))).toEqual([]);
  });
});

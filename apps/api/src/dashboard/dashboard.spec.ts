import { rename } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApiUnderTest, type ApiUnderTest } from '../testing/api-under-test.js';
import {
  PAGE_TEXT,
  SCRIPT,
  SCRIPT_TEXT,
  writeDashboard,
  type DashboardFiles,
} from '../testing/dashboard-files.js';
import { rawRequest } from '../testing/raw-request.js';
import { problemIn } from '../testing/trending-body.js';

const BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
const FOR_EVER = 'public, max-age=31536000, immutable';

let files: DashboardFiles;
let under: ApiUnderTest;
beforeAll(async () => {
  files = await writeDashboard();
  under = await startApiUnderTest({ overrides: { dashboardDir: files.dir } });
}, 60_000);
afterAll(async () => {
  await under.close();
  await files.remove();
}, 60_000);

const visit = (path: string, headers: Record<string, string> = BROWSER): Promise<Response> =>
  under.ask(path, { headers });

describe('the page of the dashboard', () => {
  it.each(['/', '/?a=b', '/index.html', '/sign-in', '/titles/movie/603', '/status/', '/apis', '/a.b', '//x'])(
    'is at %s, for everybody, and asked for each time',
    async (path) => {
      const answer = await visit(path);
      expect([answer.status, await answer.text()]).toEqual([200, PAGE_TEXT]);
      expect(answer.headers.get('content-type')).toMatch(/^text\/html; charset=utf-8$/i);
      expect(answer.headers.get('cache-control')).toBe('no-cache');
    },
  );

  it('is not sent again to somebody who has it', async () => {
    const etag = (await visit('/')).headers.get('etag') ?? '';
    const again = await rawRequest(under.api.url, '/', { ...BROWSER, 'if-none-match': etag });
    expect([again.status, again.text]).toEqual([304, '']);
    expect(again.headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('answers HEAD as GET, without the body', async () => {
    const answer = await under.ask('/sign-in', { method: 'HEAD', headers: BROWSER });
    expect([answer.status, answer.headers.get('content-length')]).toEqual([200, `${PAGE_TEXT.length}`]);
    expect(await answer.text()).toBe('');
  });

  it.each([
    ['/api/streaming/nothing', BROWSER],
    ['/api', BROWSER],
    ['/api/', BROWSER],
    ['/health', BROWSER],
    ['/health/nothing', BROWSER],
    ['/ping/nothing', BROWSER],
    ['/metrics/nothing', BROWSER],
    ['/assets/index-gone.js', BROWSER],
    ['/assets/', BROWSER],
    ['/favicon.ico', { accept: 'image/avif,image/webp,*/*;q=0.8' }],
    ['/sign-in', { accept: 'application/json' }],
  ])('is not at %s', async (path, headers) => {
    const answer = await visit(path, headers);
    expect([answer.status, (await problemIn(answer)).title]).toEqual([404, 'Not found']);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('takes no %s', async (method) => {
    expect((await under.ask('/', { method, headers: BROWSER })).status).toBe(404);
  });
});

describe('the files of the dashboard', () => {
  it.each([
    [SCRIPT, /^(text|application)\/javascript; charset=utf-8$/i, FOR_EVER],
    ['/assets/index-C0ffee12.css', /^text\/css; charset=utf-8$/i, FOR_EVER],
    ['/manifest.webmanifest', /^application\/manifest\+json/, 'no-cache'],
    ['/service-worker.js', /^(text|application)\/javascript; charset=utf-8$/i, 'no-cache'],
    ['/icons/icon-192.png', /^image\/png$/, 'no-cache'],
  ])('%s is %s and kept as %s', async (path, type, kept) => {
    const answer = await visit(path, { accept: '*/*' });
    await answer.arrayBuffer();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(type);
    expect(answer.headers.get('cache-control')).toBe(kept);
  });

  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('come compressed where they were built so: %s', async (accepted, encoding) => {
    const answer = await visit(SCRIPT, { 'accept-encoding': accepted });
    expect(await answer.text()).toBe(SCRIPT_TEXT);
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('content-type')).toContain('javascript');
    expect(answer.headers.get('vary')).toContain('accept-encoding');
    expect(Number(answer.headers.get('content-length'))).toBeLessThan(encoding === null ? 9_999 : 200);
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/assets/..;/..;/secret.txt',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/.hidden',
    '/assets/.%00/../../secret.txt',
    '/index.html%00.js',
    '/%c0%ae%c0%ae/secret.txt',
  ])('are those in the folder: not %s', async (path) => {
    for (const headers of [{}, BROWSER]) {
      const { status, text } = await rawRequest(under.api.url, path, headers);
      expect([200, 400, 404]).toContain(status);
      expect(text).not.toMatch(/^(secret|hidden|root:)/);
      if (status === 200) expect(text).toBe(PAGE_TEXT);
    }
  });
});

describe('the headers', () => {
  const everywhere = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
  const headersOf = async (path: string): Promise<Record<string, string>> =>
    Object.fromEntries((await visit(path)).headers);

  it('have the page use nothing but what this server has, and no script that stands in it', async () => {
    for (const path of ['/', '/sign-in', SCRIPT, '/service-worker.js']) {
      const headers = await headersOf(path);
      expect(headers).toMatchObject(everywhere);
      expect(headers['permissions-policy']).toContain('camera=(), ');
      const policy = headers['content-security-policy'] ?? '';
      expect(policy).not.toMatch(/unsafe|\*|http/);
      for (const rule of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"]) {
        expect(policy.split('; ')).toContain(rule);
      }
    }
  });

  it('stand with every other answer, errors included', async () => {
    for (const path of ['/ping', '/api/streaming/status', '/api/nothing', '/api/openapi.json']) {
      expect(await headersOf(path)).toMatchObject(everywhere);
    }
  });

  it('let the documentation of the API run its own scripts', async () => {
    const headers = await headersOf('/api/docs');
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    const page = await (await visit('/api/docs')).text();
    const [, script = ''] = /src="([^"]*swagger-ui-bundle\.js)"/.exec(page) ?? [];
    const answer = await visit(new URL(script, `${under.api.url}/api/docs`).pathname);
    await answer.arrayBuffer();
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('javascript'),
    ]);
  });
});

it('a dashboard that is not built says how to build it, and is there as soon as it is', async () => {
  await rename(files.dir, `${files.dir}-away`);
  for (const path of ['/', '/sign-in']) {
    const answer = await visit(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/plain; charset=utf-8']);
    expect(await answer.text()).toContain('npm run build');
  }
  expect((await visit('/api/streaming/status', { 'x-api-key': 'wrong' })).status).toBe(401);
  await rename(`${files.dir}-away`, files.dir);
  expect(await (await visit('/')).text()).toBe(PAGE_TEXT);
});

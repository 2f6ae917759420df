import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Problem } from '@radarr/streaming-nestjs';
import { API_KEY, startApiUnderTest, type ApiUnderTest } from '../testing/api-under-test.js';

let under: ApiUnderTest;
beforeAll(async () => {
  under = await startApiUnderTest();
}, 60_000);
beforeEach(() => under.sandbox.resetCounts());
afterAll(() => under.close(), 60_000);

/** Asks for a path just as it is written: `fetch` would straighten it first. */
function askRaw(
  path: string,
): Promise<{ readonly status: number; readonly type: string; readonly body: string }> {
  const { hostname, port } = new URL(under.api.url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const head = `GET ${path} HTTP/1.1\r\nHost: x\r\nX-Api-Key: ${API_KEY}\r\nConnection: close\r\n\r\n`;
    const socket = connect(Number(port), hostname, () => socket.write(head));
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    socket.on('error', reject);
    socket.on('close', () => {
      const [headers = '', body = ''] = answer.split('\r\n\r\n');
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(headers)?.[1]);
      resolve({ status, type: /content-type: (\S+?);/i.exec(headers)?.[1] ?? '', body });
    });
  });
}

const NAMES = [
  '..',
  '../../../etc/passwd',
  '%2e%2e',
  '%2E%2E%2F%2E%2E%2Fetc%2Fpasswd',
  '..%2f..%2fetc%2fpasswd',
  '..%5c..%5cwindows',
  '%252e%252e%252fetc',
  'a%2fb.jpg',
  'a%252fb.jpg',
  '%2fetc%2fpasswd',
  '/a.jpg',
  'http://evil.test/a.jpg',
  'http:%2f%2fevil.test%2fa.jpg',
  '%2f%2fevil.test%2fa.jpg',
  'evil.test%40a.jpg',
  '@evil.test/a.jpg',
  'a.jpg%00',
  'a.jpg%0d%0aX-Evil:1',
  'a.jpg%3fsize=big',
  'a.jpg%23.png',
  'a.jpg/',
  'a..jpg',
  '.jpg',
  'jpg',
  'a.svg',
  'a.gif',
  'a.html',
  'a.JPG',
  'a.jpg.svg',
  '%C3%A9.jpg',
  '%ff.jpg',
  '%zz.jpg',
  `${'a'.repeat(81)}.jpg`,
  `${'a'.repeat(500)}.jpg`,
  `${'..%2f'.repeat(15)}a.jpg`,
];

describe('a name that is none of a picture', () => {
  it.each(NAMES)('%s is refused, and asked of nobody', async (name) => {
    const { status, type, body } = await askRaw(`/api/streaming/images/w92/${name}`);
    expect([400, 404, 414]).toContain(status);
    expect(type).toBe('application/problem+json');
    const problem = JSON.parse(body) as Problem;
    expect(problem.status).toBe(status);
    expect(body).not.toMatch(/evil|passwd|root:/);
    expect(under.sandbox.counts().tmdbImages.total).toBe(0);
  });
});

describe('a size that does not exist', () => {
  it.each([
    'w93',
    'w99999',
    'h632',
    'W92',
    'w92%20',
    'w',
    '..',
    '%2e%2e',
    'w92%2f..',
    'https:',
    'original%00',
  ])('%s is refused, the field named, and asked of nobody', async (size) => {
    const { status, body } = await askRaw(`/api/streaming/images/${size}/abc.jpg`);
    const problem = JSON.parse(body) as Problem;
    expect([status, problem.errors?.map(({ field }) => field)]).toEqual([400, ['size']]);
    expect(under.sandbox.counts().tmdbImages.total).toBe(0);
  });
});

describe('another host', () => {
  it.each(['http://evil.test/api/streaming/images/w92/abc.jpg', '//evil.test/w92/abc.jpg'])(
    'in the place of the address is not asked: %s',
    async (target) => {
      const { status } = await askRaw(target);
      expect(status).toBe(404);
    },
  );

  it('in the Host header changes nothing of where pictures come from', async () => {
    const headers = { 'x-api-key': API_KEY, 'x-forwarded-host': 'evil.test' };
    const answer = await under.ask('/api/streaming/images/w92/nosuchpicture.jpg', { headers });
    expect(answer.status).toBe(404);
    expect(under.sandbox.counts().tmdbImages.total).toBe(1);
  });
});

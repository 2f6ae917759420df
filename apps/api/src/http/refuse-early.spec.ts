import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API_KEY, startApiUnderTest, type ApiUnderTest } from '../testing/api-under-test.js';

let under: ApiUnderTest;
beforeAll(async () => {
  under = await startApiUnderTest();
}, 60_000);
afterAll(() => under.close());

/** Sends bytes as they are and resolves with all that comes back. */
function sendRaw(text: string): Promise<string> {
  const { hostname, port } = new URL(under.api.url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

const get = (path: string, headers = ''): string =>
  `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n`;

describe('what never reaches a controller', () => {
  it.each([
    ['an address that cannot be decoded', get(`/api/streaming/trending/%zz?apikey=${API_KEY}`), 400],
    ['a parameter of enormous length', get(`/api/streaming/trending/${'a'.repeat(500)}`), 414],
    ['headers without end', get('/ping', `X-Long: ${'a'.repeat(20_000)}\r\n`), 431],
    ['a method that would send headers back', get(`/ping?apikey=${API_KEY}`).replace('GET', 'TRACE'), 405],
    ['no HTTP at all', 'GARBAGE\r\n\r\n', 400],
    [
      'a length and a coding, of which a proxy may take the other',
      'POST /ping HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /ping HTTP/1.1\r\n\r\n',
      400,
    ],
    ['two lengths', 'POST /ping HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', 400],
  ])('%s is answered with a problem body that repeats nothing', async (_what, request, status) => {
    const [head = '', body = ''] = (await sendRaw(request)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(head.toLowerCase()).toContain('content-type: application/problem+json');
    expect(head.toLowerCase()).toContain("content-security-policy: default-src 'none'");
    expect(JSON.parse(body)).toMatchObject({ status, title: expect.any(String) });
    expect(body).not.toContain(API_KEY);
  });
});

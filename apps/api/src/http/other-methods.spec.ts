import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeApi } from '../openapi/describe-api.js';
import { API_KEY, startApiUnderTest, type ApiUnderTest } from '../testing/api-under-test.js';
import { problemIn } from '../testing/trending-body.js';

let under: ApiUnderTest;
let addresses: readonly (readonly [address: string, allowed: string])[];
beforeAll(async () => {
  under = await startApiUnderTest();
  const described = Object.entries((await describeApi()).paths).map(
    ([path, operations]) => [path.replaceAll(/\{\w+\}/g, 'x'), allowedBy(operations)] as const,
  );
  const documentation = ['/api/docs', '/api/docs/swagger-ui.css', '/api/openapi.json'];
  addresses = [...described, ...documentation.map((path) => [path, 'GET, HEAD'] as const)];
}, 60_000);
afterAll(() => under.close());

/** `Allow` as it should be for the operations that the document has at one address. */
const allowedBy = (operations: object): string =>
  ['get', 'post', 'delete']
    .filter((method) => method in operations)
    .flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : method.toUpperCase()))
    .sort()
    .join(', ');

/** A body that nobody takes, so that only the method can be what is refused. */
const WITH_BODY = { body: '{', headers: { 'x-api-key': API_KEY, 'content-type': 'application/xml' } };

describe('a method that an address does not take', () => {
  it.each(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])(
    'is 405 with what it does take, for every address: %s',
    async (method) => {
      const others = addresses.filter(([, allowed]) => !allowed.split(', ').includes(method));
      for (const [address, allowed] of others) {
        const body = ['GET', 'HEAD'].includes(method) ? {} : WITH_BODY;
        const answer = await under.ask(`${address}?apikey=${API_KEY}`, { method, ...body });
        expect([address, answer.status, answer.headers.get('allow')]).toEqual([address, 405, allowed]);
        if (method === 'HEAD') continue;
        const { status, title, detail, request_id: id } = await problemIn(answer);
        expect({ status, title }).toEqual({ status: 405, title: 'This method is not allowed here' });
        expect(detail).toBe(`This address takes ${allowed}.`);
        expect(id).toBe(answer.headers.get('x-request-id'));
      }
      expect(others.length).toBeGreaterThan(0);
    },
  );

  it('tells a caller without the key no more than one that the address does take', async () => {
    for (const [address, allowed] of addresses) {
      const [right = ''] = allowed.split(',');
      const headers = {};
      const needsKey = (await under.ask(address, { method: right, headers })).status === 401;
      for (const method of ['PUT', 'PROPFIND']) {
        const answer = await under.ask(address, { method, headers });
        expect([address, answer.status]).toEqual([address, needsKey ? 401 : 405]);
        expect(answer.headers.has('allow')).toBe(!needsKey);
      }
    }
  });

  it('does not make an unknown address a known one', async () => {
    for (const address of ['/', '/pin', '/pings', '/api/streaming/', '/api/streaming/trending/movie/day']) {
      const answer = await under.ask(address, { method: 'DELETE' });
      expect([address, answer.status]).toEqual([address, 404]);
    }
  });
});

describe('HEAD', () => {
  it('answers as GET does, without the body', async () => {
    for (const address of ['/ping', '/api/streaming/trending/movie', '/api/streaming/providers']) {
      const get = await under.ask(address);
      const head = await under.ask(address, { method: 'HEAD' });
      expect([head.status, await head.text()]).toEqual([200, '']);
      for (const name of ['content-type', 'etag', 'content-length']) {
        expect(head.headers.get(name)).toBe(get.headers.get(name));
      }
    }
  });
});

describe('the rate limit', () => {
  it('holds for what is no route as well: it would tell a right key from a wrong one', async () => {
    const limited = await startApiUnderTest({ variables: { RATE_LIMIT_PER_MINUTE: '3' } });
    const statuses = [];
    for (let request = 0; request < 4; request += 1) {
      statuses.push((await limited.ask('/api/streaming/status', { method: 'DELETE' })).status);
    }
    statuses.push((await limited.ask('/nothing')).status);
    expect(statuses).toEqual([405, 405, 405, 429, 429]);
    await limited.close();
  }, 60_000);
});

import { afterEach, describe, expect, it } from '@jest/globals';
import { FILM, filmSchema, Pairs, times } from './testing/client.js';
import { reply } from './testing/stand-in.js';

const pairs = new Pairs();
afterEach(() => pairs.closeAll());

const asPerson = { headers: { Authorization: 'Bearer p3rson' }, query: { session: 's3ssion' } };

describe('the credentials of a request', () => {
  it('are sent beside those of the client, before which they come', async () => {
    const { client, standIn } = await pairs.start(reply(200, FILM), {
      credentials: { headers: { 'X-Key': 'k3y', Authorization: 'Bearer client' }, query: { app: 'a' } },
    });
    await client.get('/mine', { schema: filmSchema, credentials: asPerson });
    expect(standIn.seen[0]).toMatchObject({
      url: '/mine?app=a&session=s3ssion',
      headers: { 'x-key': 'k3y', authorization: 'Bearer p3rson' },
    });
  });

  it('go with no other request', async () => {
    const { client, standIn } = await pairs.start(reply(200, FILM));
    await client.get('/mine', { schema: filmSchema, credentials: asPerson });
    await client.get('/all', { schema: filmSchema });
    expect(standIn.seen[1]?.url).toBe('/all');
    expect(standIn.seen[1]?.headers.authorization).toBeUndefined();
  });

  it('are masked where they might show', async () => {
    const { client, events } = await pairs.start(reply(404, ''));
    const request = { params: { token: 'p3rson', other: 'x' }, schema: filmSchema, credentials: asPerson };
    await expect(client.get('/mine/{token}/{other}', request)).rejects.toMatchObject({
      message: 'films answered GET /mine/[redacted]/x with HTTP 404.',
    });
    expect(events.at(-1)).toMatchObject({ path: '/mine/[redacted]/x' });
  });

  it('keep what was answered from being remembered', async () => {
    const { client, standIn } = await pairs.start(reply(200, FILM, { ETag: '"mine"' }));
    await times(2, () =>
      client.get('/mine', { schema: filmSchema, conditional: true, credentials: asPerson }),
    );
    await client.get('/mine', { schema: filmSchema, conditional: true });
    expect(standIn.seen.map(({ headers }) => headers['if-none-match'])).toEqual(Array(3).fill(undefined));
  });
});

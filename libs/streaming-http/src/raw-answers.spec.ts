import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { UpstreamHttp } from './upstream-http.js';
import { Pairs } from './testing/client.js';
import { HTML_TYPE, inTurn, reply } from './testing/stand-in.js';

const pairs = new Pairs();
afterEach(() => pairs.closeAll());

/** Bytes that are no text in any encoding. */
const PICTURE = Buffer.from([0x89, 0x50, 0x00, 0xff, 0xfe, 0xc3, 0x28]);
const PNG_TYPE = { 'Content-Type': 'image/png' };
const ask = (client: UpstreamHttp) =>
  client.findRaw('/{file}', { params: { file: 'a.png' }, contentTypes: ['image/jpeg', 'image/png'] });

describe('findRaw', () => {
  it('gives the bytes as they were sent, and says what it takes', async () => {
    const { client, standIn } = await pairs.start(reply(200, PICTURE, { ...PNG_TYPE, 'X-Age': '1' }), {
      clock: () => Date.parse('2026-05-01T12:00:00Z'),
    });
    const answer = await ask(client);
    expect(answer?.body.contentType).toBe('image/png');
    expect(Buffer.from(answer?.body.bytes ?? []).equals(PICTURE)).toBe(true);
    expect(answer).toMatchObject({ status: 200, fetchedAt: '2026-05-01T12:00:00.000Z' });
    expect(answer?.headers['x-age']).toBe('1');
    expect(standIn.seen[0]).toMatchObject({ url: '/a.png', headers: { accept: 'image/jpeg, image/png' } });
  });

  it('inflates what was packed', async () => {
    const packed = reply(200, gzipSync(PICTURE), { ...PNG_TYPE, 'Content-Encoding': 'gzip' });
    const { client } = await pairs.start(packed);
    expect(Buffer.from((await ask(client))?.body.bytes ?? []).equals(PICTURE)).toBe(true);
  });

  it.each([404, 204])('gives undefined for %i', async (status) => {
    const { client } = await pairs.start(reply(status, '', HTML_TYPE));
    await expect(ask(client)).resolves.toBeUndefined();
  });

  it('tries again after an outage', async () => {
    const { client, standIn } = await pairs.start(inTurn(reply(503, ''), reply(200, PICTURE, PNG_TYPE)));
    await expect(ask(client)).resolves.toMatchObject({ status: 200 });
    expect(standIn.seen).toHaveLength(2);
  });

  it.each([
    { name: 'another content type', answer: reply(200, '<svg/>', { 'Content-Type': 'image/svg+xml' }) },
    { name: 'too many bytes', answer: reply(200, Buffer.alloc(101), PNG_TYPE) },
    { name: 'a redirect', answer: reply(302, '', { Location: 'http://127.0.0.1:1/a.png' }) },
  ])('refuses $name', async ({ answer }) => {
    const { client, standIn } = await pairs.start(answer, { maxBodyBytes: 100 });
    await expect(ask(client)).rejects.toMatchObject({ code: 'UPSTREAM_RESPONSE' });
    expect(standIn.seen).toHaveLength(1);
  });
});

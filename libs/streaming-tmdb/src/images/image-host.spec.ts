import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { UpstreamEvent } from '@radarr/streaming-http';
import { startStandIn } from '../testing/stand-in.js';
import { createTmdbImageHost } from './image-host.js';

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
const query = { size: 'w92', file: 'abc.jpg' };

const open: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function hostThat(answer: RequestListener) {
  const standIn = await startStandIn(answer);
  const events: UpstreamEvent[] = [];
  const host = createTmdbImageHost({
    baseUrl: `${standIn.origin}/t/p/`,
    maxBodyBytes: 100,
    random: () => 0,
    onEvent: (event) => events.push(event),
  });
  open.push(
    () => host.close(),
    () => standIn.close(),
  );
  return { host, standIn, events };
}

const sends =
  (contentType: string, body: Buffer | string, status = 200): RequestListener =>
  (_request, response) =>
    response.writeHead(status, { 'Content-Type': contentType }).end(body);

describe('the image host', () => {
  it('gives a picture with what it is', async () => {
    const { host, standIn } = await hostThat(sends('image/jpeg', JPEG));
    const image = await host.picture(query);
    expect(image?.contentType).toBe('image/jpeg');
    expect(Buffer.from(image?.bytes ?? []).equals(JPEG)).toBe(true);
    expect(standIn.seen.map(({ url }) => url)).toEqual(['/t/p/w92/abc.jpg']);
    expect(standIn.seen[0]?.headers).not.toHaveProperty('authorization');
  });

  it('gives undefined when there is none of that name', async () => {
    const { host } = await hostThat(sends('text/html', '404 Not Found', 404));
    await expect(host.picture(query)).resolves.toBeUndefined();
  });

  it.each<[string, RequestListener]>([
    ['a web page', sends('text/html', '<html></html>')],
    ['an SVG', sends('image/svg+xml', '<svg onload="alert(1)"/>')],
    ['a web page under the type of a picture', sends('image/jpeg', '<html></html>')],
    ['a picture under the type of another', sends('image/jpeg', PNG)],
    ['nothing', sends('image/jpeg', '')],
    ['more than the most', sends('image/jpeg', Buffer.concat([JPEG, Buffer.alloc(94)]))],
    ['a redirect', (_request, response) => response.writeHead(302, { Location: '/x.jpg' }).end()],
  ])('refuses %s', async (_name, answer) => {
    const { host, standIn } = await hostThat(answer);
    await expect(host.picture(query)).rejects.toMatchObject({ code: 'UPSTREAM_RESPONSE', upstream: 'tmdb' });
    expect(standIn.seen).toHaveLength(1);
  });

  it('takes a picture of just the most bytes', async () => {
    const { host } = await hostThat(sends('image/jpeg', Buffer.concat([JPEG, Buffer.alloc(93)])));
    await expect(host.picture(query)).resolves.toMatchObject({ contentType: 'image/jpeg' });
  });

  it('blames no key for a refusal, as it sends none', async () => {
    const { host } = await hostThat(sends('text/html', '403 Forbidden', 403));
    await expect(host.picture(query)).rejects.toMatchObject({
      code: 'UPSTREAM_AUTH',
      message: 'The image host of TMDB refuses to serve us (HTTP 403).',
    });
  });

  it('reports under a name of its own', async () => {
    const { host, events } = await hostThat(sends('image/png', PNG));
    await host.picture(query);
    expect(events.map(({ type, upstream }) => [type, upstream])).toEqual([
      ['attempt', 'tmdb-images'],
      ['call', 'tmdb-images'],
    ]);
  });
});

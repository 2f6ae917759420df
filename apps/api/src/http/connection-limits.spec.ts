import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApiUnderTest, type ApiUnderTest } from '../testing/api-under-test.js';
import { CONNECTION_TIMES, CONNECTIONS_PER_ADDRESS } from './connection-limits.js';

/** How much later than its time a connection may be ended: it is looked at now and then. */
const LATE_MS = 6_000;

let under: ApiUnderTest;
beforeAll(async () => {
  under = await startApiUnderTest();
}, 60_000);
afterAll(() => under.close());

async function open(): Promise<Socket> {
  const { hostname, port } = new URL(under.api.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

interface Ended {
  readonly afterMs: number;
  readonly text: string;
}

/** Sends a beginning and then a letter each second, for as long as it is allowed to. */
async function dribble(beginning: string): Promise<Ended> {
  const socket = await open();
  const start = Date.now();
  let text = '';
  socket.on('data', (piece: Buffer) => (text += piece.toString()));
  socket.write(beginning);
  const drip = setInterval(() => socket.write('x'), 1_000);
  await once(socket, 'close');
  clearInterval(drip);
  return { afterMs: Date.now() - start, text };
}

describe('a caller who takes its time', () => {
  it('is ended, with its headers sooner than with its body, and holds up nobody', async () => {
    const slow = Promise.all([
      dribble('GET /ping HTTP/1.1\r\nHost: x\r\nX-Slow: '),
      dribble(
        'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n',
      ),
    ]);
    const many = Array.from({ length: 200 }, () => dribble('GET /ping HTTP/1.1\r\nX-Slow: '));
    for (let time = 0; time < 20; time += 1) expect((await under.ask('/ping')).status).toBe(200);
    const [headers, body] = await slow;
    await Promise.all(many);
    const { headersTimeout } = CONNECTION_TIMES.http;
    expect(headers.afterMs).toBeLessThan(headersTimeout + LATE_MS);
    expect(headers.text).toMatch(/^HTTP\/1\.1 408 [\s\S]*application\/problem\+json/);
    expect(body.afterMs).toBeLessThan(CONNECTION_TIMES.requestTimeout + LATE_MS);
    expect(body.text).toMatch(/^HTTP\/1\.1 408 /);
  }, 60_000);

  it('is ended when it asks nothing at all', async () => {
    const socket = await open();
    const start = Date.now();
    socket.resume();
    await once(socket, 'close');
    expect(Date.now() - start).toBeLessThan(CONNECTION_TIMES.http.headersTimeout + LATE_MS);
  }, 60_000);
});

describe('an address that opens ever more connections', () => {
  it('gets so many and no more, and one again when others are closed', async () => {
    const sockets: Socket[] = [];
    for (let index = 0; index < CONNECTIONS_PER_ADDRESS + 20; index += 1) sockets.push(await open());
    await new Promise((resolve) => setTimeout(resolve, 500));
    const held = sockets.filter(({ closed }) => !closed);
    expect(held.length).toBeLessThanOrEqual(CONNECTIONS_PER_ADDRESS);
    expect(held.length).toBeGreaterThan(CONNECTIONS_PER_ADDRESS - 20);
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await under.ask('/ping')).status).toBe(200);
  }, 60_000);
});

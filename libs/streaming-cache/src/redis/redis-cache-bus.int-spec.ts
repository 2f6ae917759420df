import { randomUUID } from 'node:crypto';
import { afterEach, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { RedisCacheBus } from './redis-cache-bus.js';

const url = process.env['TEST_REDIS_URL'] ?? missing();
const open: { close: () => Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

function join(channel: string): RedisCacheBus {
  const bus = new RedisCacheBus({ url, channel });
  open.push(bus);
  return bus;
}

/** Subscribes; the promise inside is the first message that arrives. */
async function listen(bus: RedisCacheBus): Promise<{ readonly message: Promise<string> }> {
  let hear: (message: string) => void = () => undefined;
  const message = new Promise<string>((resolve) => (hear = resolve));
  await bus.subscribe(hear);
  return { message };
}

it('carries a message to every replica', async () => {
  const channel = randomUUID();
  const [b, c] = [await listen(join(channel)), await listen(join(channel))];
  await join(channel).publish('ключ 🔑');
  expect([await b.message, await c.message]).toEqual(['ключ 🔑', 'ключ 🔑']);
});

it('does not hear other channels', async () => {
  const channel = randomUUID();
  const listener = await listen(join(channel));
  await join(`${channel} other`).publish('for others');
  await join(channel).publish('for us');
  expect(await listener.message).toBe('for us');
});

it('works on a given client, which stays open when the bus is closed', async () => {
  const client = new Redis(url);
  const bus = new RedisCacheBus({ client, channel: randomUUID() });
  const listener = await listen(bus);
  await bus.publish('hello');
  expect(await listener.message).toBe('hello');
  await bus.close();
  expect(await client.ping()).toBe('PONG');
  client.disconnect();
});

/** Without an address ioredis would quietly take whatever listens on its usual port. */
function missing(): never {
  throw new Error('Set TEST_REDIS_URL to the address of a Redis for tests.');
}

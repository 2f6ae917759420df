import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { testDatabaseUrl } from '../testing/index.js';
import { PostgresCacheBus } from './postgres-cache-bus.js';

const url = testDatabaseUrl();
const schema = `bus_${process.pid}`;

describe('PostgresCacheBus', () => {
  let sender: PostgresCacheBus;
  let hearer: PostgresCacheBus;
  let inbox: Inbox;
  const lost: string[] = [];
  beforeEach(async () => {
    sender = new PostgresCacheBus({ url, schema });
    hearer = new PostgresCacheBus({ url, schema, onConnectionLost: (reason) => lost.push(reason) });
    inbox = new Inbox();
    await hearer.subscribe(inbox.put);
  });
  afterEach(async () => {
    await sender.close();
    await hearer.close();
  });

  it('carries messages in order', async () => {
    for (const message of ['one', 'two', '', '{"keys":["ключ 🔑"]}']) await sender.publish(message);
    expect(await inbox.take(4)).toEqual(['one', 'two', '', '{"keys":["ключ 🔑"]}']);
  });

  it('carries messages that are longer than a notification may be, from several senders at once', async () => {
    const messages = ['a', 'ключ', '🔑'].map((text) => text.repeat(20_000));
    const others = messages.map(() => new PostgresCacheBus({ url, schema }));
    await Promise.all(others.map((other, n) => other.publish(messages[n] ?? '')));
    await Promise.all(others.map((other) => other.close()));
    const heard = await inbox.take(3);
    // Not compared as a whole: a difference would print it all.
    expect(messages.filter((message) => !heard.includes(message))).toHaveLength(0);
  });

  it('tells every listener, and none in another schema', async () => {
    const second = new Inbox();
    const elsewhere = new Inbox();
    await hearer.subscribe(second.put);
    const stranger = new PostgresCacheBus({ url, schema: `${schema}_other` });
    await stranger.subscribe(elsewhere.put);
    await sender.publish('here');
    expect(await second.take(1)).toEqual(['here']);
    await stranger.publish('there');
    expect(await elsewhere.take(1)).toEqual(['there']);
    expect(await inbox.take(1)).toEqual(['here']);
    await stranger.close();
  });

  it('connects again when its connection breaks, and hears what comes then', async () => {
    await endSessions();
    while (lost.length === 0) await new Promise(setImmediate);
    while (!inbox.has('again')) {
      await sender.publish('again').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(lost[0]).toBe('the connection broke');
  });

  it('says so when it cannot connect at all', async () => {
    const bus = new PostgresCacheBus({ url: 'postgres://user:sesame@127.0.0.1:1/name' });
    await expect(bus.publish('x')).rejects.toMatchObject({
      code: 'STORE_ERROR',
      message: expect.not.stringContaining('sesame'),
    });
    await expect(bus.subscribe(() => undefined)).rejects.toMatchObject({ code: 'STORE_ERROR' });
    await bus.close();
  });

  it('sends nothing once it is closed', async () => {
    await sender.close();
    await expect(sender.publish('x')).rejects.toMatchObject({ code: 'STORE_ERROR' });
  });
});

class Inbox {
  readonly #messages: string[] = [];
  readonly put = (message: string): void => void this.#messages.push(message);

  has(message: string): boolean {
    return this.#messages.includes(message);
  }

  async take(count: number): Promise<string[]> {
    while (this.#messages.length < count) await new Promise(setImmediate);
    return this.#messages.splice(0);
  }
}

async function endSessions(): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'radarr-streaming-bus'`,
  );
  await client.end();
}

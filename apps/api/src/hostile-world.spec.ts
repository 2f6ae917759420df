import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApiUnderTest, type ApiUnderTest } from './testing/api-under-test.js';

const PATHS = [
  '/api/streaming/trending/movie',
  '/api/streaming/trending/tv?window=week',
  '/api/streaming/availability/603?region=US',
  '/api/streaming/titles/603',
  '/api/streaming/coming-soon/movie?region=US',
  '/api/streaming/coming-soon/tv?region=US',
  '/api/streaming/providers?region=US',
  '/api/streaming/search?q=matrix',
];

/** Addresses on this server, and whole ones of the web without a name and password in them. */
const SOUND_ADDRESS = /^(\/api\/streaming\/images\/[\w./-]+|https?:\/\/[^\s"<>@]+)$/;

interface Field {
  readonly name: string;
  readonly text: string;
}

/** Every text in a body, with the name of its field. */
function fieldsIn(value: unknown, name = ''): Field[] {
  if (typeof value === 'string') return [{ name, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => fieldsIn(each, Array.isArray(value) ? name : key));
}

describe('a world that means us harm', () => {
  let under: ApiUnderTest;
  const fields: Field[] = [];
  beforeAll(async () => {
    under = await startApiUnderTest();
    under.sandbox.faults.set({ upstream: '*', kind: 'hostile-texts' });
    for (const path of PATHS) {
      const answer = await under.ask(path);
      expect([path, answer.status]).toEqual([path, 200]);
      fields.push(...fieldsIn(await answer.json()));
    }
  }, 120_000);
  afterAll(() => under.close());

  it('has its titles told, as texts', () => {
    expect(fields.filter(({ text }) => text.includes('<script>')).length).toBeGreaterThan(10);
  });

  it('has no text told that is longer than a text can be, or does something to a terminal', () => {
    for (const { text } of fields) {
      expect(text.length).toBeLessThanOrEqual(4_000);
      // eslint-disable-next-line no-control-regex -- what must not be there
      expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]|\p{Cs}/u);
    }
  });

  it('has no address told but pictures of ours and links into the web', () => {
    const addresses = fields.filter(({ name }) => /(url|link|homepage|trailer|path)$/.test(name));
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter(({ text }) => !SOUND_ADDRESS.test(text))).toEqual([]);
  });

  it('writes nothing of it into the log but on one line, escaped', () => {
    expect(under.logs.length).toBeGreaterThan(20);
    for (const line of under.logs) {
      expect(line.trimEnd()).not.toMatch(/\n/);
      expect(line).not.toMatch(/window\.broken|WWWWWWWW|evil\.example|forged/);
      expect(() => JSON.parse(line) as unknown).not.toThrow();
    }
  });
});

import { describe, expect, it } from '@jest/globals';
import { ReadyAnswers } from './ready-answers.js';

describe('ReadyAnswers', () => {
  it('serialises a version once, and a new version anew', () => {
    const ready = new ReadyAnswers();
    let made = 0;
    const take = (version: string) => ready.take('films', version, () => ({ made: ++made }));
    const first = take('1');
    expect(take('1')).toBe(first);
    expect(take('2')).not.toBe(first);
    expect(made).toBe(2);
  });

  it('tags equal bytes equally, whatever their version, and different bytes differently', () => {
    const ready = new ReadyAnswers();
    const tag = (version: string, body: unknown) => ready.take('films', version, () => body).etag;
    expect(tag('1', { a: 1 })).toBe(tag('2', { a: 1 }));
    expect(tag('3', { a: 2 })).not.toBe(tag('2', { a: 1 }));
  });

  it('forgets the answers that were made longest ago', () => {
    const ready = new ReadyAnswers();
    let made = 0;
    const take = (key: string) => ready.take(key, '1', () => ({ made: ++made }));
    for (let index = 0; index < 501; index += 1) take(String(index));
    take('500');
    expect(made).toBe(501);
    take('0');
    expect(made).toBe(502);
  });

  it('forgets them also when they are few and large, counting each once', () => {
    const ready = new ReadyAnswers();
    const megabyte = 'x'.repeat(1024 * 1024);
    let made = 0;
    const take = (key: string, version = '1') => ready.take(key, version, () => ({ megabyte, made: ++made }));
    for (let version = 0; version < 100; version += 1) take('renewed', String(version));
    take('kept');
    expect(take('renewed', '99').body.plain.byteLength).toBeGreaterThan(megabyte.length);
    expect(made).toBe(101);
    for (let index = 0; index < 40; index += 1) take(String(index));
    take('39');
    expect(made).toBe(141);
    take('kept');
    expect(made).toBe(142);
  });
});

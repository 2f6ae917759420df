import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.js';

describe('Turns', () => {
  it('lets work of one name go one after the other, in the order in which it came', async () => {
    const turns = new Turns();
    const told: string[] = [];
    const work = (name: string) => async () => {
      told.push(`${name} begins`);
      await new Promise(setImmediate);
      told.push(`${name} ends`);
      return name;
    };
    const answers = await Promise.all(['a', 'b', 'c'].map((name) => turns.take('one', work(name))));
    expect(answers).toEqual(['a', 'b', 'c']);
    expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('goes on after work that failed, and tells only its own caller', async () => {
    const turns = new Turns();
    const failed = turns.take('one', () => Promise.reject(new Error('no')));
    const next = turns.take('one', () => Promise.resolve('yes'));
    await expect(failed).rejects.toThrow('no');
    await expect(next).resolves.toBe('yes');
  });

  it('lets work of different names go at the same time', async () => {
    const turns = new Turns();
    const never = turns.take('one', () => new Promise(() => undefined));
    await expect(turns.take('two', () => Promise.resolve('yes'))).resolves.toBe('yes');
    void never;
  });
});

import { describe, expect, it } from '@jest/globals';
import { askEach } from './ask-each.js';

const fail = (message: string) => Promise.reject(new Error(message));
const numbers = Array.from({ length: 30 }, (_, index) => index);

describe('askEach', () => {
  it('tells how each question ended, in the order of the items', async () => {
    const ends = await askEach([1, 2, 3], (n) => (n === 2 ? fail('no') : Promise.resolve(n * 10)));
    expect(ends).toMatchObject([
      { status: 'fulfilled', value: 10 },
      { status: 'rejected', reason: { message: 'no' } },
      { status: 'fulfilled', value: 30 },
    ]);
  });

  it('asks no more than eight at a time', async () => {
    let [running, most] = [0, 0];
    const ends = await askEach(numbers, async (n) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return n;
    });
    expect(most).toBe(8);
    expect(ends.map((end) => end.status === 'fulfilled' && end.value)).toEqual(numbers);
  });

  it('takes no question at all for no failure', async () => {
    await expect(askEach([], () => fail('no'))).resolves.toEqual([]);
  });

  it('rejects with the first failure when every question failed', async () => {
    await expect(askEach([1, 2], (n) => fail(`no ${n}`))).rejects.toThrow('no 1');
  });

  it('asks nothing more once it is given up, and rejects with the reason', async () => {
    const given = new AbortController();
    const reason = new Error('given up');
    const asked: number[] = [];
    const all = askEach(
      numbers,
      (n) => {
        asked.push(n);
        if (n === 3) given.abort(reason);
        return Promise.resolve(n);
      },
      given,
    );
    await expect(all).rejects.toBe(reason);
    expect(asked).toEqual(numbers.slice(0, 8));
  });
});

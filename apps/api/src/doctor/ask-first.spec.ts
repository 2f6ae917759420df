import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { askFirst } from './ask-first.js';

/** A stream that says whether it is a terminal. */
const stream = (isTTY: boolean): PassThrough & { readonly isTTY: boolean } =>
  Object.assign(new PassThrough(), { isTTY });

async function answered(typed: string): Promise<{ readonly said: boolean; readonly question: string }> {
  const [input, output] = [stream(true), stream(true)];
  const asked = askFirst({ input, output });
  input.write(typed);
  if (typed === '') input.end();
  const said = await asked;
  return { said, question: String(output.read()) };
}

describe('whether the upstreams may be asked', () => {
  it.each([
    ['y\n', true],
    ['Yes\n', true],
    ['n\n', false],
    ['\n', false],
    ['yesterday\n', false],
    ['', false],
  ])('a person who types %j is understood', async (typed, wanted) => {
    expect((await answered(typed)).said).toBe(wanted);
  });

  it('is asked with what it costs', async () => {
    const { question } = await answered('n\n');
    expect(question).toMatch(/Ask TMDB, Trakt and Watchmode whether your keys work\? One call each/);
    expect(question).toMatch(/TMDB: free\.\n.*Trakt: free\.\n.*Watchmode: one credit at most/);
    expect(question).toContain('[y/N] ');
  });

  it.each([
    [true, false],
    [false, true],
  ])('is no when nobody is there to be asked', async (input, output) => {
    const to = stream(output);
    expect(await askFirst({ input: stream(input), output: to })).toBe(false);
    expect(to.read()).toBeNull();
  });
});

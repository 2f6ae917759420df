import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lineWidth, setText } from './typesetting.js';

const box = { width: 280, height: 160 };

describe('setText', () => {
  it('stays within the box and keeps every word in order', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9]{1,14}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const { lines, scale, height } = setText(words.join(' '), box);
        expect(lines.join(' ')).toBe(words.join(' '));
        expect(height).toBeLessThanOrEqual(box.height + 1e-9);
        for (const line of lines) expect(lineWidth(line) * scale).toBeLessThanOrEqual(box.width + 1e-9);
      }),
    );
  });

  it('breaks a long title into several lines, and copes with one that has no letter it can draw', () => {
    expect(setText('The Super Mario Bros. Movie', box).lines.length).toBeGreaterThan(1);
    expect(setText('君たちはどう生きるか', box).lines).toEqual(['']);
  });
});

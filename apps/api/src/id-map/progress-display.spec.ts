import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import type { SyncProgress } from './id-map-sync.js';
import { progressDisplay } from './progress-display.js';

const progress = (rows: number, more: Partial<SyncProgress> = {}): SyncProgress => ({
  phase: 'read',
  rows,
  bytes: rows * 10,
  totalBytes: 10_000,
  ...more,
});

/** A stream that says of itself whether it is a terminal, and all that was written to it. */
function stream(isTTY: boolean) {
  const out = new PassThrough();
  let written = '';
  out.on('data', (chunk: Buffer) => (written += chunk.toString()));
  const terminal = { isTTY, columns: 80, rows: 24, cursorTo: () => true, clearLine: () => true };
  const moves = { moveCursor: () => true, clearScreenDown: () => true, getWindowSize: () => [80, 24] };
  return { out: Object.assign(out, terminal, moves) as unknown as NodeJS.WriteStream, text: () => written };
}

describe('progress in a log', () => {
  function inLog() {
    const { out, text } = stream(false);
    let nowMs = 0;
    const display = progressDisplay(out, () => nowMs);
    return { display, lines: () => text().split('\n').slice(0, -1), pass: (ms: number) => (nowMs += ms) };
  }

  it('is a plain line now and then, not one for every batch', () => {
    const { display, lines, pass } = inLog();
    for (let batch = 1; batch <= 100; batch += 1) {
      display.show(progress(batch * 10));
      pass(100);
    }
    display.end();
    expect(lines()).toEqual(['reading: 10 rows, 1 % of the file', 'reading: 510 rows, 51 % of the file']);
  });

  it('is a line at once when another phase begins', () => {
    const { display, lines } = inLog();
    display.show(progress(1_000));
    display.show(progress(1_000, { phase: 'merge' }));
    expect(lines()).toEqual(['reading: 1000 rows, 100 % of the file', 'merging: 1000 rows']);
  });

  it('does without a share where the size is not known, or is nothing', () => {
    const { display, lines } = inLog();
    const { phase, rows, bytes } = progress(7);
    display.show({ phase, rows, bytes });
    display.show(progress(7, { phase: 'merge', bytes: 0, totalBytes: 0 }));
    expect(lines()).toEqual(['reading: 7 rows', 'merging: 7 rows']);
  });

  it('holds no control characters', () => {
    const { display, lines } = inLog();
    display.show(progress(5));
    display.end();
    expect(lines().join('\n')).toMatch(/^[\x20-\x7e\n]+$/);
  });
});

describe('progress on a terminal', () => {
  it('is a bar that ends full, with the rows and the phase', () => {
    const { out, text } = stream(true);
    const display = progressDisplay(out);
    display.show(progress(100));
    display.show(progress(1_000, { phase: 'merge' }));
    display.end();
    expect(text()).toContain('100 %');
    expect(text()).toContain('1,000 rows');
    expect(text()).toContain('merging');
  });

  it('may be ended twice, and before anything was shown, without a word', () => {
    const { out, text } = stream(true);
    const display = progressDisplay(out);
    display.end();
    display.end();
    expect(text()).toBe('');
  });

  it('adds nothing when it is ended again', () => {
    const { out, text } = stream(true);
    const display = progressDisplay(out);
    display.show(progress(100));
    display.end();
    const once = text();
    display.end();
    expect(text()).toBe(once);
  });
});

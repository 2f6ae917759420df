import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarFile, escapeText, foldLine, type CalendarEvent } from './calendar-file.js';
import { calendarFileName } from './file-name.js';

const NOW = Date.UTC(2026, 10, 20, 12, 5, 9);
const octets = (line: string): number => Buffer.byteLength(line);
const unfold = (text: string): string => text.replaceAll('\r\n ', '');
const unescapeText = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

/** What people and upstreams write: without control characters, and lines ended in one way. */
const texts = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(',', ';', '\\', '\n', 'n', '"', ':'),
      fc.string({ unit: 'grapheme', maxLength: 1 }),
    ),
    maxLength: 300,
  })
  .map((text) => text.replace(/[^\P{Cc}\t\n]/gu, ''));
const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const events: fc.Arbitrary<CalendarEvent> = fc.record({
  id: fc.uuid(),
  day: days,
  title: texts,
  text: texts,
});
const valuesOf = (file: string, property: string): string[] =>
  unfold(file)
    .split('\r\n')
    .filter((line) => line.startsWith(`${property}:`))
    .map((line) => line.slice(property.length + 1));

describe('calendarFile', () => {
  it('writes a day as RFC 5545 has it', () => {
    const event = { id: 'movie-603@here', day: '2026-12-31', title: 'A, B; C\\D', text: 'On Netflix.\nSoon' };
    expect(calendarFile([event], NOW)).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Radarr Streaming//Coming soon//EN',
        'BEGIN:VEVENT',
        'UID:movie-603@here',
        'DTSTAMP:20261120T120509Z',
        'DTSTART;VALUE=DATE:20261231',
        'DTEND;VALUE=DATE:20270101',
        'SUMMARY:A\\, B\\; C\\\\D',
        'DESCRIPTION:On Netflix.\\nSoon',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('gives every text back to who unfolds and unescapes it, and nothing besides', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 4 }), (list) => {
        const file = calendarFile(list, NOW);
        expect(valuesOf(file, 'SUMMARY').map(unescapeText)).toEqual(list.map(({ title }) => title));
        expect(valuesOf(file, 'DESCRIPTION').map(unescapeText)).toEqual(list.map(({ text }) => text));
        expect(unfold(file).split('\r\n')).toHaveLength(5 + 9 * list.length);
      }),
    );
  });

  it('has no line over 75 octets, ends each with CRLF, and cuts no character', () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 4 }), (list) => {
        const file = calendarFile(list, NOW);
        const lines = file.split('\r\n');
        expect(lines.at(-1)).toBe('');
        expect(Math.max(...lines.map(octets))).toBeLessThanOrEqual(75);
        expect(lines.join('')).not.toMatch(/[\r\n]/);
        expect(lines.every((line) => !/\p{Surrogate}/u.test(line))).toBe(true);
      }),
    );
  });

  it('folds a line no sooner than it has to', () => {
    expect(foldLine('a'.repeat(75))).toBe('a'.repeat(75));
    expect(foldLine('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`);
    expect(foldLine(`${'a'.repeat(72)}😀b`)).toBe(`${'a'.repeat(72)}\r\n 😀b`);
    expect(foldLine('é'.repeat(38))).toBe(`${'é'.repeat(37)}\r\n é`);
  });

  it('takes every end of line for one, and leaves control characters out', () => {
    expect(escapeText('a\r\nb\rc\nd')).toBe('a\\nb\\nc\\nd');
    expect(escapeText('a\u0000b\u001b[31mc\u007f\td')).toBe('ab[31mc\td');
  });

  it('lets no text begin a line of its own', () => {
    const text = 'Soon\r\nBEGIN:VALARM\r\nACTION:AUDIO';
    expect(calendarFile([{ id: 'x', day: '2026-12-01', title: text, text }], NOW)).not.toMatch(
      /^(BEGIN:VALARM|ACTION)/m,
    );
  });
});

describe('calendarFileName', () => {
  it('keeps letters and digits of any script', () => {
    expect(calendarFileName('Dune: Part Three', '2026-12-01')).toBe('dune-part-three-2026-12-01.ics');
    expect(calendarFileName('七人の侍', '2026-12-01')).toBe('七人の侍-2026-12-01.ics');
    expect(calendarFileName('??? ../', '2026-12-01')).toBe('2026-12-01.ics');
    expect(calendarFileName('CON', '2026-12-01')).toBe('con-2026-12-01.ics');
  });

  it('holds nothing that a file system takes amiss, and is no longer than one bears', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), days, (title, day) => {
        const name = calendarFileName(title, day);
        expect(name).toMatch(/^(?![-.])[\p{L}\p{N}\p{M}-]+\.ics$/u);
        expect(octets(name)).toBeLessThanOrEqual(255);
      }),
    );
  });
});

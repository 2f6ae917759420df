/** Something that lasts one whole day. */
export interface CalendarEvent {
  /** The same each time the event is written, so that a calendar replaces what it has. */
  readonly id: string;
  /** Such as `2026-12-01`. */
  readonly day: string;
  readonly title: string;
  readonly text: string;
}

const LINE_OCTETS = 75;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Events as an iCalendar file. It blocks nobody's time.
 * @param now in milliseconds since 1970 @see https://www.rfc-editor.org/rfc/rfc5545
 */
export function calendarFile(events: readonly CalendarEvent[], now: number): string {
  const stamp = `${basic(new Date(now).toISOString().slice(0, 19))}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Radarr Streaming//Coming soon//EN',
    ...events.flatMap(({ id, day, title, text }) => [
      'BEGIN:VEVENT',
      `UID:${escapeText(id)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${basic(day)}`,
      `DTEND;VALUE=DATE:${basic(dayAfter(day))}`,
      `SUMMARY:${escapeText(title)}`,
      `DESCRIPTION:${escapeText(text)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/** A text as the value of a property. Control characters have no place in one. */
export const escapeText = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[^\P{Cc}\t]/gu, '');

/** A line in pieces of at most 75 octets of UTF-8, each but the first begun with a blank. No character is cut. */
export function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** How many octets a character takes in UTF-8. */
function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** Without what ISO 8601 puts between its parts. */
const basic = (time: string): string => time.replace(/[-:]/g, '');

const dayAfter = (day: string): string => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);

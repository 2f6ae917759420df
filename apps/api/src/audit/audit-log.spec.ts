import { expect, it } from '@jest/globals';
import { pino } from 'pino';
import { AuditLog } from './audit-log.js';

it.each([
  ['trace', 1],
  ['error', 1],
  ['silent', 0],
])('a log at %s gets %s audit line', (level, count) => {
  const lines: string[] = [];
  const logger = pino({ level }, { write: (line: string) => void lines.push(line) });
  new AuditLog(logger).write({ event: 'session.created', outcome: 'ok' });
  expect(lines.length).toBe(count);
});

import { inspect } from 'node:util';
import { expect } from '@jest/globals';

/**
 * Fails when a secret shows in any way in which a value usually gets into a log: message, stack, cause, JSON, `inspect`.
 * Give it errors, events, log entries.
 */
export function expectNoSecrets(value: unknown, secrets: readonly string[]): void {
  const said = everythingSaid(value);
  for (const secret of secrets) expect(said).not.toContain(secret);
}

function everythingSaid(value: unknown): string {
  const shown = [inspect(value, { depth: Infinity, showHidden: true, getters: true }), JSON.stringify(value)];
  if (!(value instanceof Error)) return shown.join('\n');
  const hidden = JSON.stringify(value, Object.getOwnPropertyNames(value));
  const cause = value.cause === undefined ? '' : everythingSaid(value.cause);
  return [...shown, hidden, String(value), String(value.stack), cause].join('\n');
}

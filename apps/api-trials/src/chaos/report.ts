import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Tally } from './judge/tally.js';

/** Writes what was seen for whoever wants to read it. @param name of the file, without its ending */
export function writeReport(name: 'chaos' | 'crashes', sections: readonly string[]): void {
  const file = fileURLToPath(new URL(`../../../../.cache/${name}.md`, import.meta.url));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${sections.join('\n\n')}\n`);
}

/** A table with one row for each array of cells. */
export const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** What was promised, how often it was looked at, and what broke it. */
export function tallySection({ counts }: Tally): string {
  const rows = [...counts].map(([promise, { checks, violations }]) => [promise, checks, violations]);
  const told = [...counts].flatMap(([promise, { told: texts }]) =>
    texts.map((text) => `- ${promise}: ${text}`),
  );
  return [table(['promise', 'checks', 'violations'], rows), ...told].join('\n');
}

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const OPERATIONS = fileURLToPath(new URL('../../../../docs/operations.md', import.meta.url));

/** The one block of shell commands in docs/operations.md in which these words stand. @throws when it is not one */
function documentedCommands(words: string): string {
  const blocks = [...readFileSync(OPERATIONS, 'utf8').matchAll(/^```bash\n([\s\S]+?)^```$/gm)];
  const found = blocks.flatMap(([, text = '']) => (text.includes(words) ? [text] : []));
  const [block] = found;
  if (block === undefined || found.length > 1)
    throw new Error(`${found.length} blocks of docs/operations.md hold ${words}`);
  return block;
}

/**
 * Runs documented commands with nothing but these variables, and with PostgreSQL's own programs on the path.
 * @param edit what a reader may change in them @default nothing
 * @throws as soon as one of them fails
 */
export function runDocumented(
  words: string,
  variables: Readonly<Record<string, string>>,
  edit: (commands: string) => string = (commands) => commands,
): void {
  const programs = process.env['TEST_DATABASE_PROGRAMS'];
  if (!programs)
    throw new Error('TEST_DATABASE_PROGRAMS is not set. Run these tests with: npm run test:servers');
  execFileSync('bash', ['-euc', edit(documentedCommands(words))], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: `${programs}:${process.env['PATH'] ?? ''}`, ...variables },
  });
}

import { createInterface } from 'node:readline/promises';
import { UPSTREAM_RECIPES } from '../upstreams.js';

/** Where a person sits, if one does. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  /** Where questions go: not where the findings go, which may be a file. */
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/** Asks a person whether the upstreams may be asked. Nobody there: no. */
export async function askFirst({ input, output }: Terminal): Promise<boolean> {
  if (input.isTTY !== true || output.isTTY !== true) return false;
  const lines = createInterface({ input, output });
  const closed = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
  try {
    const costs = UPSTREAM_RECIPES.map(({ keyTrial: { name, cost } }) => `  ${name}: ${cost}.`).join('\n');
    const question = `Ask TMDB, Trakt and Watchmode whether your keys work? One call each:\n${costs}\n[y/N] `;
    return /^y(es)?$/i.test((await Promise.race([lines.question(question), closed])).trim());
  } finally {
    lines.close();
  }
}

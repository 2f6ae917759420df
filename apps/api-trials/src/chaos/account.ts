import { setTimeout as sleep } from 'node:timers/promises';
import { query, type SandboxProgram } from '@radarr/tool-programs';
import { sendOnce } from './load/send-once.js';
import type { Life } from './replica.js';

const AUTH = '/api/streaming/trakt/auth';

/** How long it may take until a process hears that the person has let it in. */
const PATIENCE_MS = 30_000;

/** Connects the account at Trakt, as a person would. @throws when it is not connected in time */
export async function connectAccount(life: Life, sandbox: SandboxProgram): Promise<void> {
  const { answer } = await sendOnce(life, { method: 'POST', target: `${AUTH}/init` });
  const { data } = JSON.parse(answer?.body.toString() ?? '') as { data: { user_code: string } };
  await sandbox.approve(data.user_code);
  for (const endMs = Date.now() + PATIENCE_MS; (await accountStatus(life)) !== 'connected';) {
    if (Date.now() > endMs) throw new Error('the account was not connected in time');
    await sleep(200);
  }
}

/** How a process says that the account is. */
export async function accountStatus(life: Life): Promise<string> {
  const { answer } = await sendOnce(life, { target: `${AUTH}/status` });
  return (JSON.parse(answer?.body.toString() ?? '') as { data: { status: string } }).data.status;
}

/**
 * Whether some process has taken its turn to renew the tokens and has not told how it ended. When it was killed just
 * now, Trakt may have made new tokens that nobody has kept.
 */
export async function renewalIsOpen(database: string): Promise<boolean> {
  const rows = await query<{ open: boolean }>(
    database,
    `SELECT (details->'connected'->>'refreshingUntil')::timestamptz > now() AS open FROM oauth_tokens`,
  );
  return rows.some(({ open }) => open);
}

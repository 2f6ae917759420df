import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../doctor/finding.js';

const COMMAND = fileURLToPath(new URL('../../dist/doctor/doctor-cli.js', import.meta.url));

/** How the command ended, and what it said. */
export interface DoctorEnded {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command in an empty folder, without a terminal. */
export async function runDoctorCommand(
  variables: NodeJS.ProcessEnv,
  ...args: readonly string[]
): Promise<DoctorEnded> {
  const folder = await mkdtemp(join(tmpdir(), 'streaming-doctor-'));
  const child = spawn(process.execPath, [COMMAND, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], ...variables },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  await rm(folder, { recursive: true, force: true });
  return { code, stdout, stderr };
}

/** The findings that it printed with `--json`. @throws when none is called so */
export function findingIn({ stdout, stderr }: DoctorEnded, name: string): Finding {
  const { findings } = JSON.parse(stdout || '{"findings": []}') as { readonly findings: readonly Finding[] };
  const finding = findings.find((candidate) => candidate.name === name);
  if (!finding) throw new Error(`no finding is called ${name}: ${stdout}${stderr}`);
  return finding;
}

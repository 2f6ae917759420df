import { PassThrough } from 'node:stream';
import { testTemplate } from '@radarr/streaming-database/testing';
import type { Finding } from '../doctor/finding.js';
import { runDoctor, type ExitCode } from '../doctor/run-doctor.js';

/** What the doctor said. */
export interface DoctorsAnswer {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** The findings of `--json`. */
export interface Findings {
  readonly code: ExitCode;
  readonly problems: number;
  readonly warnings: number;
  readonly findings: readonly Finding[];
  readonly what_to_do: readonly string[];
  /** The finding of a name. @throws when there is none */
  readonly of: (name: string) => Finding;
}

/** Asks the doctor, without a terminal, as a shell would. */
export async function askDoctor(
  variables: NodeJS.ProcessEnv,
  { args = [], envFile = '' }: { readonly args?: readonly string[]; readonly envFile?: string } = {},
): Promise<DoctorsAnswer> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const embedded = { thread: 'caller', templateFile: await testTemplate() } as const;
  const code = await runDoctor({
    args,
    variables,
    envFile: () => envFile,
    stdin,
    stdout,
    stderr,
    overrides: { embedded },
  });
  return { code, stdout: textIn(stdout), stderr: textIn(stderr) };
}

/** Asks for the findings. */
export async function findingsOf(
  variables: NodeJS.ProcessEnv,
  ...args: readonly string[]
): Promise<Findings> {
  const { code, stdout } = await askDoctor(variables, { args: ['--json', ...args] });
  const parsed = JSON.parse(stdout) as Omit<Findings, 'code' | 'of'>;
  const of = (name: string): Finding => {
    const finding = parsed.findings.find((candidate) => candidate.name === name);
    if (!finding) throw new Error(`no finding is called ${name}`);
    return finding;
  };
  return { ...parsed, code, of };
}

function textIn(stream: PassThrough): string {
  const bytes: unknown = stream.read();
  return Buffer.isBuffer(bytes) ? bytes.toString() : '';
}

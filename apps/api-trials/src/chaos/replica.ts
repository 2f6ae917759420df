import { setTimeout as sleep } from 'node:timers/promises';
import { startApiProgram, type ApiProgram, type SandboxProgram } from '@radarr/tool-programs';

/** One process of a replica, from its start to its end. */
export interface Life {
  readonly replica: number;
  readonly url: string;
  readonly apiKey: string;
  readonly pid: number;
  readonly readyAtMs: number;
  /** Everything it has printed so far. */
  readonly output: () => string;
  /** When it was told to end, and how. */
  ending?: { readonly signal: 'SIGKILL' | 'SIGTERM'; readonly atMs: number };
  /** When it was gone. */
  endedAtMs?: number;
  /** With what it ended; null when a signal ended it. */
  exitCode?: number | null;
  /** When it slept. */
  readonly pauses: { readonly fromMs: number; toMs: number }[];
}

/** One of several api processes on the same servers; it is started anew after it has ended. */
export class Replica {
  readonly lives: Life[] = [];
  private program: ApiProgram | undefined;
  private startingPid: number | undefined;

  constructor(
    private readonly number: number,
    private readonly sandbox: Pick<SandboxProgram, 'urls'>,
    private readonly variables: NodeJS.ProcessEnv,
  ) {}

  /** The process that runs, asleep or not; none while it is down. */
  get life(): Life | undefined {
    const last = this.lives.at(-1);
    return last?.ending === undefined ? last : undefined;
  }

  async start(): Promise<void> {
    const onStart = (pid: number): void => {
      this.startingPid = pid;
    };
    const program = await startApiProgram(this.sandbox, this.variables, { onStart });
    this.startingPid = undefined;
    this.program = program;
    const { url, apiKey, pid, output } = program;
    this.lives.push({ replica: this.number, url, apiKey, pid, output, readyAtMs: Date.now(), pauses: [] });
  }

  /** Starts a process and kills it after a while, most likely before it is ready. */
  async startInVain(killAfterMs: number): Promise<void> {
    const starting = this.start().catch(() => undefined);
    await sleep(killAfterMs);
    if (this.startingPid !== undefined) process.kill(this.startingPid, 'SIGKILL');
    await starting;
    this.startingPid = undefined;
    await this.end('SIGKILL');
  }

  /** Ends the process and waits until it is gone. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { life, program } = this;
    if (!life || !program) return;
    life.ending = { signal, atMs: Date.now() };
    life.exitCode = await program.end(signal);
    life.endedAtMs = Date.now();
  }

  pause(): void {
    if (!this.life) return;
    this.life.pauses.push({ fromMs: Date.now(), toMs: Infinity });
    process.kill(this.life.pid, 'SIGSTOP');
  }

  resume(): void {
    const pause = this.life?.pauses.at(-1);
    if (!this.life || !pause) return;
    process.kill(this.life.pid, 'SIGCONT');
    pause.toMs = Date.now();
  }
}

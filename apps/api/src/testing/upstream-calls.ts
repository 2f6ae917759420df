/** One question to an upstream, with all the attempts that it took. */
export interface UpstreamCall {
  readonly path: string;
  readonly attempts: number;
  /** `ok`, or the code of its failure. */
  readonly outcome: string;
}

interface LogLine extends UpstreamCall {
  readonly from?: string;
  readonly type?: string;
}

/** The questions in the log that have ended, of those whose path matches. */
export const upstreamCalls = (logs: readonly string[], path: RegExp): readonly UpstreamCall[] =>
  logs
    .map((line) => JSON.parse(line) as LogLine)
    .filter((line) => line.from === 'upstream' && line.type === 'call' && path.test(line.path));

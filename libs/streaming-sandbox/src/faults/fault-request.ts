import { z } from 'zod';
import type { DialectName } from '../dialects/dialects.js';
import { SandboxInputError } from '../sandbox-input-error.js';
import type { FaultKind } from './fault-kind.js';
import { FAULT_KINDS } from './fault-kinds.js';

/** Which requests a fault strikes, and how often. Every kind of fault has these. */
export interface FaultTarget {
  /** Whose requests; `*` for all. */
  readonly upstream: DialectName | '*';
  /**
   * Which path: a template as counts show it, or a real path without query; `*` stands for any characters.
   * @default '*'
   */
  readonly endpoint?: string | undefined;
  /** How many requests it strikes before it is over. @default unlimited */
  readonly times?: number | undefined;
  /** How long the request waits first. @default 0 */
  readonly latencyMs?: number | undefined;
}

type OptionsOf<Kind> =
  Kind extends FaultKind<infer Name, infer Options>
    ? z.input<z.ZodObject<{ kind: z.ZodLiteral<Name> } & Options>>
    : never;

/** A fault that is wanted: its target, its `kind` and the options of that kind. */
export type FaultRequest = FaultTarget & OptionsOf<(typeof FAULT_KINDS)[number]>;

/** A fault request that was read: everything filled in. */
export interface ParsedFault {
  readonly upstream: string;
  readonly endpoint: string;
  readonly times: number | undefined;
  readonly latencyMs: number;
  readonly kind: string;
  readonly options: Readonly<Record<string, unknown>>;
}

const kindNames = FAULT_KINDS.map(({ kind }) => kind);

/** The options that every kind has, as a schema over the upstreams there are. */
export function targetShape(upstreams: readonly string[]) {
  return {
    upstream: z.enum(['*', ...upstreams]),
    endpoint: z.string().min(1).default('*'),
    times: z.int().min(1).optional(),
    latencyMs: z.int().min(0).max(600_000).default(0),
  };
}

/** Reads a fault request from outside. @throws {SandboxInputError} naming what is wrong and what is allowed */
export function parseFault(request: unknown, upstreams: readonly string[]): ParsedFault {
  const named = z.looseObject({ kind: z.enum(kindNames) }).safeParse(request);
  if (!named.success) throw new SandboxInputError(`kind: one of ${kindNames.join(', ')}`);
  const kind = FAULT_KINDS.find((each) => each.kind === named.data.kind);
  const shape = { kind: z.string(), ...targetShape(upstreams), ...kind?.options };
  const parsed = z.strictObject(shape).safeParse(request);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) =>
      [path.join('.'), message].filter(Boolean).join(': '),
    );
    throw new SandboxInputError(`${problems.join('; ')} (allowed: ${Object.keys(shape).join(', ')})`);
  }
  const { upstream, endpoint, times, latencyMs, kind: name, ...options } = parsed.data;
  return { upstream, endpoint, times, latencyMs, kind: name, options };
}

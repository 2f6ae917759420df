import type { ZodRawShape } from 'zod';
import { SandboxInputError } from '../sandbox-input-error.js';
import { canMatch, matchesEndpoint } from './endpoint-pattern.js';
import type { FaultKind } from './fault-kind.js';
import { FAULT_KINDS } from './fault-kinds.js';
import { parseFault, type FaultRequest, type ParsedFault } from './fault-request.js';
import type { Scene } from './scene.js';
import { pause } from './wire.js';

/** A fault that is switched on. */
export interface ActiveFault extends Omit<ParsedFault, 'times'> {
  readonly id: number;
  /** How many more requests it strikes; null for all. */
  readonly remaining: number | null;
  /** How many it has struck. */
  readonly struck: number;
}

interface Switch {
  readonly id: number;
  readonly fault: ParsedFault;
  struck: number;
}

/** Plays a fault on one request. */
export type Play = (scene: Scene) => void | Promise<void>;

/** The fault switches of a sandbox. Of several that match, the one set first strikes until its times are over. */
export class Faults {
  readonly #switches = new Map<number, Switch>();
  #lastId = 0;

  /** @param endpoints the path templates of each upstream */
  constructor(private readonly endpoints: Readonly<Record<string, readonly string[]>>) {}

  /**
   * Switches a fault on.
   * @throws {SandboxInputError} naming what is wrong with the request and what is allowed
   */
  set(request: FaultRequest): ActiveFault {
    return this.setUnknown(request);
  }

  /** The same for a request that came from outside and may be anything. @throws {SandboxInputError} as above */
  setUnknown(request: unknown): ActiveFault {
    const fault = parseFault(request, Object.keys(this.endpoints));
    const templates =
      fault.upstream === '*' ? Object.values(this.endpoints).flat() : this.endpoints[fault.upstream];
    if (!canMatch(fault.endpoint, templates ?? []))
      throw new SandboxInputError(`endpoint: no such path; there are ${(templates ?? []).join(', ')}`);
    const set = { id: ++this.#lastId, fault, struck: 0 };
    this.#switches.set(set.id, set);
    return describe(set);
  }

  /** All that are on, in the order in which they were set. */
  list(): readonly ActiveFault[] {
    return Array.from(this.#switches.values(), describe);
  }

  /** Switches one off, or all. Tells whether there was anything to switch off. */
  clear(id?: number): boolean {
    if (id !== undefined) return this.#switches.delete(id);
    const any = this.#switches.size > 0;
    this.#switches.clear();
    return any;
  }

  /** The fault that strikes a request, counted as used. */
  take(upstream: string, where: { readonly path: string; readonly template: string }): Play | undefined {
    for (const each of this.#switches.values()) {
      const { fault } = each;
      if (fault.upstream !== '*' && fault.upstream !== upstream) continue;
      if (!matchesEndpoint(fault.endpoint, where)) continue;
      each.struck++;
      if (each.struck === fault.times) this.#switches.delete(each.id);
      return (scene) => play(fault, scene);
    }
    return undefined;
  }
}

async function play({ kind, latencyMs, options }: ParsedFault, scene: Scene): Promise<void> {
  if (latencyMs > 0) await pause(latencyMs, scene.signal);
  if (scene.signal.aborted) return;
  // The options were checked against this very kind, which the compiler cannot see through the list.
  const known = FAULT_KINDS.find((each) => each.kind === kind) as FaultKind<string, ZodRawShape> | undefined;
  await known?.play(scene, options);
}

function describe({ id, fault, struck }: Switch): ActiveFault {
  const { times, ...rest } = fault;
  return { id, ...rest, remaining: times === undefined ? null : times - struck, struck };
}

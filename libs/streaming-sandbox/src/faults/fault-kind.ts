import type { z } from 'zod';
import type { Scene } from './scene.js';

/** One way in which an upstream can go wrong. */
export interface FaultKind<Name extends string, Options extends z.ZodRawShape> {
  readonly kind: Name;
  /** What it does, in one sentence. */
  readonly about: string;
  /** Its options, each with a default or optional where there is a usual value. */
  readonly options: Options;
  /** Answers one request in this way. */
  play(scene: Scene, options: z.output<z.ZodObject<Options>>): void | Promise<void>;
}

/** Declares a fault, keeping the types of its options. */
export function faultKind<const Name extends string, Options extends z.ZodRawShape>(
  kind: FaultKind<Name, Options>,
): FaultKind<Name, Options> {
  return kind;
}

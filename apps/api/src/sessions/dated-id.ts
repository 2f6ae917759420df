import { createHash, randomBytes } from 'node:crypto';

/** A random name with a moment, as it stands in a signed text. */
export interface DatedId {
  readonly id: string;
  /** In milliseconds since 1970, whole seconds. */
  readonly at: number;
}

const ID_BYTES = 16;
const SECOND_MS = 1_000;

/** A name that was never given before. */
export const newId = (): string => randomBytes(ID_BYTES).toString('base64url');

/** A moment as far as a text tells it. */
export const wholeSeconds = (at: number): number => Math.floor(at / SECOND_MS) * SECOND_MS;

/** As a text: `id.seconds`. */
export const writeDatedId = ({ id, at }: DatedId): string => `${id}.${wholeSeconds(at) / SECOND_MS}`;

/** Of a text that was signed, and so is well formed. */
export function readDatedId(text: string): DatedId {
  const [id = '', seconds] = text.split('.');
  return { id, at: Number(seconds) * SECOND_MS };
}

/** What the database may know of an id, so that whoever reads its rows cannot make a secret of them. */
export const digestOf = (purpose: string, id: string): string =>
  createHash('sha256').update(`${purpose}:${id}`).digest('base64url');

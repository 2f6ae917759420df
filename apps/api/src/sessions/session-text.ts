import { readDatedId, wholeSeconds, writeDatedId, type DatedId } from './dated-id.js';

const DAY_MS = 86_400_000;
const SECOND_MS = 1_000;

/** How long a session lasts after it was last renewed, in milliseconds. */
export const SESSION_LIFE_MS = 30 * DAY_MS;

/** How long it lasts at most, however often it is renewed, in milliseconds: then somebody signs in anew. */
export const LONGEST_SESSION_MS = 180 * DAY_MS;

/** What a session's cookie says. */
export interface SessionText extends DatedId {
  /** When somebody signed in, in milliseconds since 1970, whole seconds. {@link DatedId.at} is when it was renewed. */
  readonly begunAt: number;
}

/** As a text: `id.renewed.begun`, in seconds. */
export const writeSession = (session: SessionText): string =>
  `${writeDatedId(session)}.${wholeSeconds(session.begunAt) / SECOND_MS}`;

/** Of a text that was signed, and so is well formed. */
export function readSession(text: string): SessionText {
  const begun = Number(text.split('.')[2]) * SECOND_MS;
  return { ...readDatedId(text), begunAt: begun };
}

/** When it is over, in milliseconds since 1970. */
export const sessionEnd = ({ at, begunAt }: SessionText): number =>
  Math.min(at + SESSION_LIFE_MS, begunAt + LONGEST_SESSION_MS);

import type { BodyFormat } from './body-format.js';

/** Whatever comes with a success: it says nothing more than the status does. */
export const droppedBody: BodyFormat<undefined> = {
  accept: 'application/json',
  mayBeAbsent: true,
  parse: () => ({ body: undefined }),
};

/** Nothing came for too long. Its code takes the place that a code of the system's would have. */
export class Stalled extends Error {
  readonly code = 'STALLED';
}

/** A body too large to be held: made piece by piece while it is sent. */
export interface StreamedBody {
  /** Into how many pieces it falls. */
  readonly pieceCount: number;
  /** Makes the pieces anew, from the first on. */
  pieces(): Iterable<Buffer>;
}

/** What an answer carries. */
export type Body = Buffer | StreamedBody;

/** A body without a single byte. */
export const NO_BODY = Buffer.alloc(0);

/** A body in pieces. */
export function piecesOf(body: Body): Iterable<Buffer> {
  return Buffer.isBuffer(body) ? [body] : body.pieces();
}

/** The first half of a body: of its bytes, or of its pieces. */
export function* firstHalf(body: Body): Generator<Buffer> {
  if (Buffer.isBuffer(body)) {
    yield body.subarray(0, Math.ceil(body.length / 2));
    return;
  }
  let left = Math.ceil(body.pieceCount / 2);
  for (const piece of body.pieces()) {
    if (left-- === 0) return;
    yield piece;
  }
}

/** A body as one buffer. Only for faults, which may hold what they spoil. */
export function wholeBody(body: Body): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.concat(Array.from(body.pieces()));
}

/** The bytes of a body. A streamed one is made once to be measured. */
export function byteLength(body: Body): number {
  let bytes = 0;
  for (const piece of piecesOf(body)) bytes += piece.length;
  return bytes;
}

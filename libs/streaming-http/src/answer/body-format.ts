/** A body that is what was asked for, or what is wrong with it, said without a word of it. */
export type ParsedBody<T> = { readonly body: T } | { readonly complaint: string };

/** What the body of an answer is to be, and how it is read. */
export interface BodyFormat<T> {
  /** The value of `Accept`. */
  readonly accept: string;
  /** Whether 204 will do: an answer without a body. */
  readonly mayBeAbsent: boolean;
  /** @param contentType as the upstream wrote it */
  parse(bytes: Uint8Array, contentType: string | undefined): ParsedBody<T>;
}

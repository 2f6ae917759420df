import type { AddressedRequest } from './addressed-request.js';

/** One question whose answer is no JSON: a picture, a file. */
export interface RawRequest extends AddressedRequest {
  /** The content types that are taken, in lower case and without parameters: `image/png`. Any other is refused. */
  readonly contentTypes: readonly string[];
}

/** A body as it came, inflated. */
export interface RawBody {
  readonly bytes: Uint8Array;
  /** One of {@link RawRequest.contentTypes}. What the bytes really are is for the caller to check. */
  readonly contentType: string;
}

/** What went wrong below HTTP: the network failed, or a body could not be taken. */
export type TransportFaultKind = 'network' | 'too-large' | 'damaged';

/**
 * A failure stripped of everything but its code, so that it can be kept as the `cause` of an error. What axios and Node
 * throw holds the address and the headers, and with them the key.
 */
export class TransportFault extends Error {
  constructor(
    readonly kind: TransportFaultKind,
    /** The system's word for it, such as `ECONNREFUSED`, or one of ours. */
    readonly code: string,
  ) {
    super(code);
    this.name = 'TransportFault';
  }

  /** The fault behind whatever the transport threw. */
  static from(error: unknown): TransportFault {
    if (error instanceof TransportFault) return error;
    const code = codeOf(error);
    return new TransportFault(DAMAGED_BODY.test(code) ? 'damaged' : 'network', code);
  }
}

/** What zlib (`Z_DATA_ERROR`) and Brotli (`ERR__ERROR_FORMAT_…`) say of a body that they cannot inflate. */
const DAMAGED_BODY = /^(Z_|ERR__ERROR)/;

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? code : 'UNKNOWN';
}

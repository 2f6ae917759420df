/** The sandbox was asked for something it cannot do: an option, a fault or a time that is not valid. The message says what is. */
export class SandboxInputError extends Error {
  /** For matching without `instanceof`. */
  readonly code = 'SANDBOX_INPUT';
  override readonly name = 'SandboxInputError';
}

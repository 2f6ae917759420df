/** A request with a method that its address does not take. */
export class MethodNotAllowed extends Error {
  /** @param allowed the methods that the address takes, for the `Allow` header */
  constructor(readonly allowed: readonly string[]) {
    super(`This address takes ${allowed.join(', ')}.`);
    this.name = 'MethodNotAllowed';
  }
}

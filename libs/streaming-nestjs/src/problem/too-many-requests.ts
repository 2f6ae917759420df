/** A caller who has to wait before it asks again. */
export class TooManyRequests extends Error {
  /** @param retryAfterSeconds for the `Retry-After` header, whole seconds */
  constructor(
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super(message);
    this.name = 'TooManyRequests';
  }
}

import type { ValidationError } from 'class-validator';
import type { FieldProblem } from './problem.js';

/** A request whose fields are not what the endpoint takes. */
export class InvalidRequest extends Error {
  constructor(readonly fields: readonly FieldProblem[]) {
    super(fields.map(({ message }) => message).join(' '));
    this.name = 'InvalidRequest';
  }
}

/** Makes an {@link InvalidRequest} of class-validator's findings; hand it to `ValidationPipe` as `exceptionFactory`. */
export function invalidRequest(errors: readonly ValidationError[]): InvalidRequest {
  return new InvalidRequest(
    errors.map(({ property, constraints }) => ({
      field: property,
      message: `${Object.values(constraints ?? { unknown: `${property} is not valid` }).join('; ')}.`,
    })),
  );
}

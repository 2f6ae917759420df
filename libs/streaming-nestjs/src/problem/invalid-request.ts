import type { ValidationError } from 'class-validator';
import type { FieldProblem } from './problem.js';

/** A request whose fields are not what the endpoint takes. */
export class InvalidRequest extends Error {
  constructor(readonly fields: readonly FieldProblem[]) {
    super(fields.map(({ message }) => message).join(' '));
    this.name = 'InvalidRequest';
  }
}

/**
 * Makes an {@link InvalidRequest} of class-validator's findings; hand it to `ValidationPipe` as `exceptionFactory`.
 * What several rules of a field say in the same words is told once.
 */
export function invalidRequest(errors: readonly ValidationError[]): InvalidRequest {
  return new InvalidRequest(
    errors.map(({ property, constraints = {} }) =>
      UNKNOWN_FIELD in constraints
        ? { field: shown(property), message: 'There is no such parameter. /api/docs lists what there is.' }
        : { field: property, message: `${[...new Set(Object.values(constraints))].join('; ')}.` },
    ),
  );
}

/** What class-validator calls a property that is not on the list. */
const UNKNOWN_FIELD = 'whitelistValidation';

/** A stranger's name of a field: only if it looks like one, since it might be a misplaced key. */
const shown = (property: string): string => (/^[a-z_]{1,20}$/.test(property) ? property : '(unknown)');

import type { BodyFormat } from '../answer/body-format.js';
import type { GetRequest } from './get-request.js';

/** One question with what its answer is to be: what all kinds of request become before they are asked. */
export interface FormattedRequest<T> extends Omit<GetRequest<T>, 'schema'> {
  readonly format: BodyFormat<T>;
}

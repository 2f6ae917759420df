import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiProperty, ApiResponse, getSchemaPath } from '@nestjs/swagger';

/** What is wrong with one field. */
export class FieldProblemBody {
  @ApiProperty({ type: String, example: 'limit' })
  field!: string;

  @ApiProperty({ type: String, example: 'limit must be a whole number from 1 to 100.' })
  message!: string;
}

/** Every error answer, as RFC 9457 describes it. */
class ProblemBody {
  @ApiProperty({ type: String, description: 'Names the kind of problem.' })
  type!: string;

  @ApiProperty({ type: String })
  title!: string;

  @ApiProperty({ type: 'integer' })
  status!: number;

  @ApiProperty({ type: String, description: 'What happened, and what to do about it.' })
  detail!: string;

  @ApiProperty({ type: String, required: false, description: "The request's id, as in the logs." })
  request_id?: string;

  @ApiProperty({
    type: [FieldProblemBody],
    required: false,
    description: 'For bad input: every wrong field.',
  })
  errors?: FieldProblemBody[];
}

const PROBLEMS: Readonly<Record<number, string>> = {
  400: 'The request cannot be understood, or a parameter is not valid; `errors` names each with what is allowed.',
  401: 'The API key or the session is missing or not good.',
  403: 'A session is for pages of this server: changes need the header `X-Requested-With: radarr-streaming`.',
  404: 'There is nothing at this address.',
  409: 'Something that this needs is not set up; `detail` names the variable.',
  413: 'The body is too large.',
  414: 'A part of the address is too long.',
  415: 'Bodies are JSON.',
  429: 'Too many requests from this address.',
  431: 'The address or the headers are too long.',
  503: 'Nothing can be served right now, not even an earlier answer.',
};

const RETRY_AFTER = {
  description: 'Seconds to wait before trying again.',
  schema: { type: 'integer' },
} as const;

/** Documents the 200 answer. */
export const ApiAnswer = (type: Type): MethodDecorator =>
  ApiResponse({
    status: 200,
    type,
    description: 'The answer.',
    headers: { ETag: { description: 'Names this version of the answer.', schema: { type: 'string' } } },
  });

/** Documents that a caller who has the answer already may say so. */
export const ApiConditional = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({ name: 'If-None-Match', required: false, description: 'The ETag of the answer one has.' }),
    ApiResponse({ status: 304, description: 'The answer has not changed.' }),
  );

/** Documents the error answers, each a problem body. */
export const ApiProblems = (...statuses: readonly number[]): MethodDecorator =>
  applyDecorators(
    ApiExtraModels(ProblemBody),
    ...statuses.map((status) => ApiResponse({ status, ...problemAnswer(status) })),
  );

/** How an error answer is documented. */
export const problemAnswer = (status: number) => ({
  description: PROBLEMS[status] ?? '',
  content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemBody) } } },
  ...([429, 503].includes(status) && { headers: { 'Retry-After': RETRY_AFTER } }),
});

import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { problemOf } from './problem-of.js';
import type { Problem } from './problem.js';

/** What the filter needs of an HTTP reply; Fastify's and Express' both offer it through Nest's adapter. */
interface HttpAdapterLike {
  setHeader(response: unknown, name: string, value: string): unknown;
  reply(response: unknown, body: unknown, status: number): unknown;
}

export interface ProblemFilterOptions {
  readonly adapter: HttpAdapterLike;
  /** The id under which a request is logged. @default none is told */
  readonly requestIdOf?: (request: unknown) => string | undefined;
  /** Hears every error with the answer it got, for the log. @default nobody */
  readonly onProblem?: (error: unknown, problem: Problem, request: unknown) => void;
}

/** Answers every error as `application/problem+json`. The one place where our errors meet HTTP. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly options: ProblemFilterOptions) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request: unknown = host.switchToHttp().getRequest();
    const response: unknown = host.switchToHttp().getResponse();
    const { adapter, requestIdOf, onProblem } = this.options;
    const { problem, retryAfterSeconds, allow } = problemOf(error);
    const requestId = requestIdOf?.(request);
    const body = requestId === undefined ? problem : { ...problem, request_id: requestId };
    onProblem?.(error, body, request);
    adapter.setHeader(response, 'Content-Type', 'application/problem+json; charset=utf-8');
    adapter.setHeader(response, 'Cache-Control', 'no-store');
    if (retryAfterSeconds !== undefined)
      adapter.setHeader(response, 'Retry-After', String(retryAfterSeconds));
    if (allow) adapter.setHeader(response, 'Allow', allow.join(', '));
    if (problem.status === 401) adapter.setHeader(response, 'WWW-Authenticate', 'Bearer');
    adapter.reply(response, JSON.stringify(body), problem.status);
  }
}

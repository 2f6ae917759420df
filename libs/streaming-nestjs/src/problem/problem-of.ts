import { HttpException } from '@nestjs/common';
import {
  isStreamingError,
  type ErrorCode,
  type StreamingError,
  type UpstreamFailure,
} from '@radarr/streaming-core';
import { InvalidRequest } from './invalid-request.js';
import { MethodNotAllowed } from './method-not-allowed.js';
import type { FieldProblem, Problem, ProblemAnswer } from './problem.js';
import { TooManyRequests } from './too-many-requests.js';

/** When a caller should try again where no upstream said how long to wait, in seconds. */
const DEFAULT_RETRY_SECONDS = 30;

/** The longest wait that is asked of a caller, in seconds. */
const LONGEST_RETRY_SECONDS = 3_600;

/** Which of our errors is which HTTP status: the only place that knows. */
const STATUS: Readonly<Record<ErrorCode, number>> = {
  INVALID_INPUT: 400,
  NOT_FOUND: 404,
  UPSTREAM_NOT_CONFIGURED: 409,
  ACCOUNT_NOT_CONNECTED: 409,
  ALL_UPSTREAMS_FAILED: 503,
  STORE_ERROR: 503,
  UPSTREAM_AUTH: 503,
  UPSTREAM_QUOTA_EXHAUSTED: 503,
  UPSTREAM_RATE_LIMITED: 503,
  UPSTREAM_REQUEST: 503,
  UPSTREAM_RESPONSE: 503,
  UPSTREAM_UNAVAILABLE: 503,
};

const TITLE: Readonly<Record<number, string>> = {
  400: 'The request is not valid',
  401: 'An API key is needed',
  403: 'Not allowed',
  404: 'Not found',
  405: 'This method is not allowed here',
  409: 'Something is not set up',
  408: 'The request took too long',
  413: 'The request is too large',
  414: 'The address is too long',
  415: 'This content type is not understood',
  429: 'Too many requests',
  431: 'The headers are too large',
  500: 'Something went wrong here',
  503: 'Not available right now',
};

/** What is said where the framework refuses a request before the application sees it. */
const DETAIL: Readonly<Record<number, string>> = {
  400: 'The request cannot be understood: its address, headers or body are not well formed.',
  404: 'There is nothing at this address. /api/docs lists what there is.',
  405: 'This address does not take this method. /api/docs lists what there is.',
  413: 'No endpoint takes a body of this size.',
  414: 'The address is too long.',
  415: 'No endpoint takes a body of this type.',
  431: 'The headers are too large.',
};

/** Turns whatever was thrown into the answer its caller gets. An unexpected error tells the caller nothing of itself. */
export function problemOf(error: unknown): ProblemAnswer {
  if (isStreamingError(error)) return ofStreamingError(error);
  if (error instanceof InvalidRequest) return { problem: problem(400, error.message, error.fields) };
  if (error instanceof MethodNotAllowed) {
    return { problem: problem(405, error.message), allow: error.allowed };
  }
  if (error instanceof TooManyRequests) {
    return { problem: problem(429, error.message), retryAfterSeconds: error.retryAfterSeconds };
  }
  const status = error instanceof HttpException ? error.getStatus() : clientErrorStatus(error);
  if (status !== undefined) return { problem: problem(status, detailOf(error, status)) };
  return { problem: problem(500, 'The error has been logged under the request id.') };
}

function ofStreamingError(error: StreamingError): ProblemAnswer {
  const status = STATUS[error.code];
  if (isStreamingError(error, 'INVALID_INPUT')) {
    const { field, message } = error;
    return { problem: problem(status, message, [{ field, message }]) };
  }
  if (isStreamingError(error, 'UPSTREAM_NOT_CONFIGURED')) {
    const {
      absent: { advice },
      message,
    } = error;
    return { problem: problem(status, advice === undefined ? message : `${message} ${advice}`) };
  }
  if (isStreamingError(error, 'ALL_UPSTREAMS_FAILED')) {
    const { failures, message } = error;
    return { problem: problem(status, message), retryAfterSeconds: retrySeconds(failures) };
  }
  if (status < 500) return { problem: problem(status, error.message) };
  const told = isStreamingError(error, 'UPSTREAM_RATE_LIMITED') ? [error] : [];
  return { problem: problem(status, error.message), retryAfterSeconds: retrySeconds(told) };
}

/** The shortest wait that any failed upstream asked for. */
function retrySeconds(failures: readonly Pick<UpstreamFailure, 'retryAfterMs'>[]): number {
  const waits = failures.flatMap((failure) => failure.retryAfterMs ?? []);
  if (waits.length === 0) return DEFAULT_RETRY_SECONDS;
  return Math.min(Math.max(Math.ceil(Math.min(...waits) / 1000), 1), LONGEST_RETRY_SECONDS);
}

/**
 * A framework's own words may repeat the address, and with it the key of a caller who put it there: only those of
 * errors that this application throws itself are told.
 */
function detailOf(error: unknown, status: number): string {
  return (
    DETAIL[status] ?? (error instanceof HttpException ? error.message : 'The request cannot be understood.')
  );
}

/** Fastify marks its own refusals (a body too large, a bad URL) with a 4xx `statusCode`. */
function clientErrorStatus(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined;
  const { statusCode } = error;
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? statusCode : undefined;
}

function problem(status: number, detail: string, errors?: readonly FieldProblem[]): Problem {
  const title = TITLE[status] ?? 'The request failed';
  return { type: typeOf(title), title, status, detail, ...(errors && { errors }) };
}

const typeOf = (title: string): string =>
  `urn:radarr-streaming:problem:${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`;

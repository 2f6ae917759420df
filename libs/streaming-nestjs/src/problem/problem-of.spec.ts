import { describe, expect, it } from '@jest/globals';
import { NotFoundException } from '@nestjs/common';
import {
  AllUpstreamsFailed,
  InvalidInput,
  StoreError,
  UpstreamNotConfigured,
  UpstreamRateLimited,
  type UpstreamFailure,
} from '@radarr/streaming-core';
import { invalidRequest } from './invalid-request.js';
import { MethodNotAllowed } from './method-not-allowed.js';
import { problemOf } from './problem-of.js';

const failure = (upstream: string, retryAfterMs?: number): UpstreamFailure => ({
  upstream,
  code: 'UPSTREAM_UNAVAILABLE',
  reason: `${upstream} is down.`,
  at: '2026-05-01T12:00:00.000Z',
  ...(retryAfterMs !== undefined && { retryAfterMs }),
});

describe('problemOf', () => {
  it('makes 400 of bad input and names the field', () => {
    const { problem } = problemOf(new InvalidInput('source', 'source must be tmdb.'));
    expect(problem).toMatchObject({
      status: 400,
      errors: [{ field: 'source', message: 'source must be tmdb.' }],
    });
  });

  it("makes 400 of class-validator's findings, one entry for each field", () => {
    const { problem } = problemOf(
      invalidRequest([
        { property: 'limit', constraints: { max: 'limit must be at most 100' } },
        { property: 'window', constraints: { isIn: 'window must be day or week' } },
      ]),
    );
    expect(problem.errors).toEqual([
      { field: 'limit', message: 'limit must be at most 100.' },
      { field: 'window', message: 'window must be day or week.' },
    ]);
  });

  it('tells once what several rules of a field say in the same words', () => {
    const constraints = {
      isInt: 'limit must be 1 to 9',
      max: 'limit must be 1 to 9',
      odd: 'limit must be odd',
    };
    expect(problemOf(invalidRequest([{ property: 'limit', constraints }])).problem.errors).toEqual([
      { field: 'limit', message: 'limit must be 1 to 9; limit must be odd.' },
    ]);
  });

  it('makes 405 of a method that is not taken, and says which are', () => {
    expect(problemOf(new MethodNotAllowed(['GET', 'HEAD']))).toMatchObject({
      problem: { status: 405, detail: 'This address takes GET, HEAD.' },
      allow: ['GET', 'HEAD'],
    });
  });

  it('makes 409 of an upstream that is not set up, with the variable and where to get it', () => {
    const { problem } = problemOf(
      new UpstreamNotConfigured('trakt', ['TRAKT_CLIENT_ID'], { advice: 'Ask Trakt.' }),
    );
    expect(problem).toMatchObject({
      status: 409,
      detail: expect.stringMatching(/TRAKT_CLIENT_ID.*Ask Trakt\./),
    });
  });

  it('makes 503 of an outage, with every reason and the shortest wait that an upstream asked for', () => {
    const { problem, retryAfterSeconds } = problemOf(
      new AllUpstreamsFailed([failure('tmdb', 12_400), failure('trakt', 90_000)]),
    );
    expect(problem).toMatchObject({
      status: 503,
      detail: expect.stringMatching(/tmdb is down.*trakt is down/),
    });
    expect(retryAfterSeconds).toBe(13);
  });

  it.each([
    [new AllUpstreamsFailed([failure('tmdb')]), 30],
    [new AllUpstreamsFailed([failure('tmdb', 1)]), 1],
    [new AllUpstreamsFailed([failure('tmdb', 86_400_000)]), 3_600],
    [new StoreError('The database is away.'), 30],
    [new UpstreamRateLimited('tmdb', 'Too fast.'), 30],
    [new UpstreamRateLimited('tmdb', 'Too fast.', { retryAfterMs: 59_100 }), 60],
  ])('always tells when to try again: %s', (error, seconds) => {
    expect(problemOf(error)).toMatchObject({ problem: { status: 503 }, retryAfterSeconds: seconds });
  });

  it('keeps the status of what Nest and Fastify refuse, but not their words, which may repeat the key', () => {
    expect(problemOf(new NotFoundException('Cannot GET /x?apikey=hunter2')).problem).toMatchObject({
      status: 404,
      title: 'Not found',
      detail: expect.not.stringContaining('hunter2'),
    });
    const tooLarge = Object.assign(new Error('Request body is too large'), { statusCode: 413 });
    expect(problemOf(tooLarge).problem).toMatchObject({ status: 413, title: 'The request is too large' });
  });

  it.each([new Error('password=hunter2'), 'text', undefined, { statusCode: 418 }])(
    'tells a caller nothing of an unexpected %s',
    (error) => {
      const { problem } = problemOf(error);
      expect(problem.status).toBe(500);
      expect(JSON.stringify(problem)).not.toContain('hunter2');
    },
  );

  it('names each kind of problem the same way every time', () => {
    expect(problemOf(new InvalidInput('a', 'b')).problem.type).toBe(
      'urn:radarr-streaming:problem:the-request-is-not-valid',
    );
  });
});

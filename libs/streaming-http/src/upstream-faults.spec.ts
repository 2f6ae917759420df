import type { RequestListener, ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { FILM, filmSchema, Pairs } from './testing/client.js';
import { expectFault, type Fault } from './testing/fault.js';
import { HTML_TYPE, JSON_TYPE, closedPort, inTurn, reply } from './testing/stand-in.js';

const pairs = new Pairs();
afterEach(() => pairs.closeAll());

const MIB = 1024 * 1024;
const hang: RequestListener = () => undefined;
const quick = { timeoutMs: 60 };

/** Begins a good answer, and never ends it. */
function begin(response: ServerResponse): void {
  response.writeHead(200, { ...JSON_TYPE, 'Content-Length': '1000' });
  response.write('{"id":');
}

const faults: readonly Fault[] = [
  {
    name: 'a connection reset before the answer',
    answer: (request) => request.socket.resetAndDestroy(),
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'films could not be reached for GET /movie/603 (ECONNRESET).',
    asked: 2,
  },
  {
    name: 'a connection reset within the body',
    answer: (request, response) => {
      begin(response);
      setImmediate(() => request.socket.resetAndDestroy());
    },
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'could not be reached',
    asked: 2,
  },
  {
    name: 'a body shorter than it was announced',
    answer: (_request, response) => {
      begin(response);
      setImmediate(() => response.destroy());
    },
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'could not be reached',
    asked: 2,
  },
  {
    name: 'no answer at all',
    answer: hang,
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'films did not answer GET /movie/603 within 60 ms.',
    asked: 2,
    options: quick,
  },
  {
    name: 'a body that never ends',
    answer: (_request, response) => begin(response),
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'within 60 ms',
    asked: 2,
    options: quick,
  },
  {
    name: 'no answer within the deadline of the whole call',
    answer: hang,
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'within 80 ms',
    asked: 1,
    options: { deadlineMs: 80 },
  },
  {
    name: 'a 500',
    answer: reply(500, '{"status_code":11}'),
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'films answered GET /movie/603 with HTTP 500.',
    asked: 2,
  },
  {
    name: 'a 502 with a page of HTML',
    answer: reply(502, '<html>Bad gateway</html>', HTML_TYPE),
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'HTTP 502',
    asked: 2,
  },
  {
    name: 'a 503 with a body of 50 MB',
    answer: reply(503, 'x'.repeat(50 * MIB)),
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'HTTP 503',
    asked: 2,
  },
  {
    name: 'a 429 without a wait',
    answer: reply(429, ''),
    code: 'UPSTREAM_RATE_LIMITED',
    message: 'films asks us to slow down (HTTP 429).',
    asked: 2,
  },
  {
    name: 'a 401',
    answer: reply(401, '{"status_code":7}'),
    code: 'UPSTREAM_AUTH',
    message: 'films refuses our key (HTTP 401).',
    asked: 1,
  },
  {
    name: 'a 403 as text under a JSON type',
    answer: reply(403, 'Forbidden'),
    code: 'UPSTREAM_AUTH',
    message: 'HTTP 403',
    asked: 1,
  },
  {
    name: 'a 422',
    answer: reply(422, '{"errors":["no"]}'),
    code: 'UPSTREAM_REQUEST',
    message: 'HTTP 422',
    asked: 1,
  },
];

describe('an upstream that fails or refuses with', () => {
  it.each(faults)('$name: $code after $asked attempt(s)', (fault) => expectFault(pairs, fault));

  it('nothing, because nobody listens: UPSTREAM_UNAVAILABLE with the code as its only cause', async () => {
    const baseUrl = `http://127.0.0.1:${await closedPort()}`;
    const { client } = await pairs.start(hang, { baseUrl });
    const error: unknown = await client.get('/a', { schema: filmSchema }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', cause: { code: 'ECONNREFUSED' } });
    expect(Object.keys((error as { cause: object }).cause).sort()).toEqual(['code', 'kind', 'name']);
  });

  it('a failure first and a film then: the film', async () => {
    const { client, events } = await pairs.start(inTurn(reply(500, ''), reply(200, FILM)));
    const answer = await client.get('/movie/{id}', { params: { id: 603 }, schema: filmSchema });
    expect(answer.body).toEqual({ id: 603 });
    expect(events.map((event) => ('outcome' in event ? event.outcome : ''))).toEqual([
      'UPSTREAM_UNAVAILABLE',
      'ok',
      'ok',
    ]);
  });

  it('a slow film within the time of an attempt: the film', async () => {
    const { client } = await pairs.start((request, response) => {
      setTimeout(() => reply(200, FILM)(request, response), 30);
    });
    await expect(client.get('/a', { schema: filmSchema })).resolves.toMatchObject({ body: { id: 603 } });
  });
});

import { gzipSync } from 'node:zlib';
import { afterEach, describe, it } from '@jest/globals';
import { FILM, Pairs } from './testing/client.js';
import { expectFault, type Fault } from './testing/fault.js';
import { HTML_TYPE, reply } from './testing/stand-in.js';

const pairs = new Pairs();
afterEach(() => pairs.closeAll());

const MIB = 1024 * 1024;
const GZIP = { 'Content-Encoding': 'gzip' };
const EMPTY_GZIP = gzipSync('');

const faults: readonly Fault[] = [
  {
    name: 'a page of HTML instead of JSON',
    answer: reply(200, '<html></html>', HTML_TYPE),
    code: 'UPSTREAM_RESPONSE',
    message: 'films answered GET /movie/603 with something other than JSON.',
    asked: 1,
  },
  {
    name: 'text under a JSON type',
    answer: reply(200, 'Forbidden'),
    code: 'UPSTREAM_RESPONSE',
    message: 'no JSON or is cut off',
    asked: 1,
  },
  {
    name: 'JSON that is cut off',
    answer: reply(200, FILM.slice(0, -3)),
    code: 'UPSTREAM_RESPONSE',
    message: 'no JSON or is cut off',
    asked: 1,
  },
  {
    name: 'JSON of a wrong shape',
    answer: reply(200, '{"id":1,"cast":[{"name":"a"},{"name":2}]}'),
    code: 'UPSTREAM_RESPONSE',
    message: 'an unexpected shape: cast[1].name is not as expected.',
    asked: 1,
  },
  {
    name: 'a body of 50 MB',
    answer: reply(200, `{"id":1,"x":"${'x'.repeat(50 * MIB)}"}`),
    code: 'UPSTREAM_RESPONSE',
    message: 'a body larger than we take',
    asked: 1,
  },
  {
    name: 'a small body that inflates to 50 MB',
    answer: reply(200, gzipSync('x'.repeat(50 * MIB)), GZIP),
    code: 'UPSTREAM_RESPONSE',
    message: 'a body larger than we take',
    asked: 1,
  },
  {
    name: 'a large body that inflates to nothing',
    answer: reply(200, Buffer.concat(Array.from({ length: 300_000 }, () => EMPTY_GZIP)), GZIP),
    code: 'UPSTREAM_RESPONSE',
    message: 'a body larger than we take',
    asked: 1,
  },
  {
    name: 'a body cut off within its compression',
    answer: reply(200, gzipSync(FILM).subarray(0, -4), GZIP),
    code: 'UPSTREAM_RESPONSE',
    message: 'a body that cannot be inflated',
    asked: 1,
  },
  {
    name: 'a compression that was not asked for',
    answer: reply(200, FILM, { 'Content-Encoding': 'zstd' }),
    code: 'UPSTREAM_RESPONSE',
    message: 'a body that cannot be inflated',
    asked: 1,
  },
  {
    name: 'a redirect to itself',
    answer: (request, response) => reply(302, '', { Location: request.url ?? '' })(request, response),
    code: 'UPSTREAM_RESPONSE',
    message: 'a redirect, which is not followed (HTTP 302)',
    asked: 1,
  },
  {
    name: 'a 304 that was not asked for',
    answer: reply(304, ''),
    code: 'UPSTREAM_RESPONSE',
    message: 'a redirect, which is not followed (HTTP 304)',
    asked: 1,
  },
];

describe('an answer that is not what we parse:', () => {
  it.each(faults)('$name', (fault) => expectFault(pairs, fault));
});

import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { jsonBody } from './json-body.js';

const schema = z.object({ results: z.array(z.object({ id: z.number() })) });
const parse = (text: string, type: string | undefined, shape: z.ZodType = schema) =>
  jsonBody(shape).parse(Buffer.from(text), type);
const JSON_TYPE = 'application/json;charset=utf-8';

describe('jsonBody', () => {
  it.each(['application/json', JSON_TYPE, 'application/problem+json', 'text/json', undefined])(
    'takes JSON of the type %s',
    (type) => {
      expect(parse('{"results":[]}', type)).toEqual({ body: { results: [] } });
    },
  );

  it.each(['text/html', 'text/plain', 'application/jsonp-ish', ''])(
    'takes nothing of the type "%s"',
    (type) => {
      expect(parse('{"results":[]}', type)).toEqual({ complaint: 'something other than JSON' });
    },
  );

  it.each(['', 'Forbidden', '{"results":[{"id":1'])('takes no broken JSON: %j', (text) => {
    expect(parse(text, JSON_TYPE)).toEqual({ complaint: 'a body that is no JSON or is cut off' });
  });

  it('drops the fields that are not asked for', () => {
    expect(parse('{"results":[{"id":1,"x":2}],"y":3}', JSON_TYPE)).toEqual({
      body: { results: [{ id: 1 }] },
    });
  });

  it('names the first wrong field and not its value', () => {
    const text = '{"results":[{"id":1},{"id":"hunter2"}]}';
    expect(parse(text, JSON_TYPE)).toEqual({
      complaint: 'an unexpected shape: results[1].id is not as expected',
    });
  });

  it('names the whole body when it is of another kind', () => {
    expect(parse('[]', JSON_TYPE)).toEqual({
      complaint: 'an unexpected shape: the whole body is not as expected',
    });
  });

  it('masks a key that the upstream chose', () => {
    const open = z.record(z.string(), z.number());
    expect(parse('{"token=abc":"x"}', JSON_TYPE, open)).toEqual({
      complaint: 'an unexpected shape: * is not as expected',
    });
  });
});

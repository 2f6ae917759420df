import fc from 'fast-check';
import type { ApiOperation, ApiParameter } from './api-operations.js';
import { asText, nearlyValidText, validValue, wrongBody } from './arbitrary-value.js';
import { hostileText } from './hostile-text.js';
import type { JsonSchema } from './json-schema.js';
import { trickyPath } from './tricky-path.js';
import { wrongHeaders } from './wrong-headers.js';

/** A request, as it goes over the wire. */
export interface TrialRequest {
  /** `valid`: the document allows it. `wrong`: something in it may be anything. */
  readonly kind: 'valid' | 'wrong';
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

type Schemas = Readonly<Record<string, JsonSchema>>;
type Pairs = readonly (readonly [name: string, value: string])[];

const LONE_SURROGATE = /\p{Surrogate}/gu;

const JSON_TYPE = { 'content-type': 'application/json' };

/** Requests that the document allows. */
export function validRequest(operation: ApiOperation, schemas: Schemas): fc.Arbitrary<TrialRequest> {
  const values = ({ schema }: ApiParameter): fc.Arbitrary<string> => validValue(schema, schemas).map(asText);
  const { body } = operation;
  return fc
    .record({
      path: pathWith(operation, values),
      query: chosenPairs(operation, values),
      body: body ? validValue(body, schemas).map((value) => JSON.stringify(value)) : fc.constant(undefined),
    })
    .map((parts) => ({ kind: 'valid' as const, ...assembled(operation, { ...parts, headers: {} }) }));
}

/** Requests with something wrong in them; now and then with nothing wrong after all. */
export function wrongRequest(operation: ApiOperation, schemas: Schemas): fc.Arbitrary<TrialRequest> {
  const values = ({ schema }: ApiParameter): fc.Arbitrary<string> =>
    fc.oneof(
      { arbitrary: validValue(schema, schemas).map(asText), weight: 3 },
      { arbitrary: nearlyValidText(schema, schemas), weight: 2 },
      { arbitrary: hostileText, weight: 2 },
    );
  const strangers = fc.array(fc.tuple(hostileText, hostileText), { maxLength: 2 });
  const { body } = operation;
  return fc
    .record({
      path: fc.oneof({ arbitrary: pathWith(operation, values), weight: 9 }, trickyPath(operation)),
      query: fc
        .tuple(chosenPairs(operation, values), chosenPairs(operation, values), strangers, fc.nat(9))
        // The second of each makes a parameter stand twice; strangers are seldom, since one of them spoils all.
        .map(([first, again, strange, dice]) => [
          ...first,
          ...(dice < 2 ? again : []),
          ...(dice > 7 ? strange : []),
        ]),
      headers: wrongHeaders,
      body: body
        ? fc.oneof(
            wrongBody(body, schemas).map((value) => JSON.stringify(value)),
            hostileText,
          )
        : noBody,
    })
    .map((parts) => ({ kind: 'wrong' as const, ...assembled(operation, parts) }));
}

/** Also where none is wanted. */
const noBody = fc.option(fc.json({ maxDepth: 2 }), { nil: undefined, freq: 9 });

function pathWith(
  { path, parameters }: ApiOperation,
  values: (parameter: ApiParameter) => fc.Arbitrary<string>,
): fc.Arbitrary<string> {
  const parts = parameters.filter((parameter) => parameter.in === 'path');
  return fc
    .tuple(...parts.map(values))
    .map((texts) =>
      parts.reduce(
        (filled, { name }, index) => filled.replace(`{${name}}`, () => encoded(texts[index] ?? '')),
        path,
      ),
    );
}

/** The query's parameters, some of them, in any order; those that are required always. */
const chosenPairs = (
  { parameters }: ApiOperation,
  values: (parameter: ApiParameter) => fc.Arbitrary<string>,
): fc.Arbitrary<Pairs> =>
  fc
    .tuple(
      ...parameters
        .filter((parameter) => parameter.in === 'query')
        .map((parameter) => {
          const pair = values(parameter).map((value) => [parameter.name, value] as const);
          return parameter.required === true ? pair : fc.option(pair, { nil: undefined, freq: 2 });
        }),
    )
    .map((pairs) => pairs.filter((pair) => pair !== undefined));

function assembled(
  { method }: ApiOperation,
  parts: {
    readonly path: string;
    readonly query: Pairs;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | undefined;
  },
): Omit<TrialRequest, 'kind'> {
  const query = parts.query.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');
  return {
    method,
    target: query === '' ? parts.path : `${parts.path}?${query}`,
    headers: { ...(parts.body !== undefined && JSON_TYPE), ...parts.headers },
    ...(parts.body !== undefined && { body: parts.body }),
  };
}

/** Percent-encoded; half of a pair of surrogates, which has no encoding, as the bytes that some clients make of it. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(LONE_SURROGATE, '\uFFFF')).replaceAll('%EF%BF%BF', '%ED%A0%80');

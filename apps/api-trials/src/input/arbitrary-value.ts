import fc from 'fast-check';
import { hostileText } from './hostile-text.js';
import { resolved, type JsonSchema } from './json-schema.js';

type Schemas = Readonly<Record<string, JsonSchema>>;

/** Values that a schema allows. Where it says no more than "a text", its example is one. */
export function validValue(given: JsonSchema, schemas: Schemas): fc.Arbitrary<unknown> {
  const schema = resolved(given, schemas);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.type === 'integer')
    return fc.oneof(
      fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 1_000 }),
      fc.constantFrom(...[schema.minimum, schema.example].filter((known) => known !== undefined)),
    );
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'array')
    return schema.example === undefined
      ? fc.array(validValue(schema.items ?? {}, schemas), { maxLength: 3 })
      : fc.constant(schema.example);
  if (schema.properties)
    return fc.record(
      Object.fromEntries(
        Object.entries(schema.properties).map(([name, property]) => [name, validValue(property, schemas)]),
      ),
      { requiredKeys: [...(schema.required ?? [])] },
    );
  if (schema.format === 'date')
    return fc
      .date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
  return fc.constant(schema.example ?? 'x');
}

/** Values that a schema just fails to allow, or allows after all: its limits and what is beyond, its words misspelt. */
export function nearlyValidText(given: JsonSchema, schemas: Schemas): fc.Arbitrary<string> {
  const schema = resolved(given, schemas);
  const edges = [schema.minimum, schema.maximum].flatMap((edge) =>
    edge === undefined ? [] : [edge - 1, edge, edge + 1, edge + 0.5],
  );
  const text = validValue(schema, schemas).map(asText);
  return fc.oneof(
    text.chain((valid) =>
      fc.constantFrom(
        valid.toUpperCase(),
        valid.toLowerCase(),
        ` ${valid}`,
        `${valid} `,
        `${valid}\u0000`,
        `${valid},${valid}`,
        `+${valid}`,
        `0${valid}`,
        `${valid}.0`,
        valid.slice(1),
        valid + valid,
      ),
    ),
    ...(edges.length > 0 ? [fc.constantFrom(...edges.map(String))] : []),
  );
}

/** Any JSON at all, or what a schema allows with a part of it gone wrong. */
export function wrongBody(schema: JsonSchema, schemas: Schemas): fc.Arbitrary<unknown> {
  const wrongPart = fc.tuple(validValue(schema, schemas), hostileText, fc.jsonValue({ maxDepth: 4 }));
  return fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    wrongPart.map(([valid, name, value]) => ({ ...(valid as object), [name]: value })),
    wrongPart.chain(([valid, , value]) =>
      fc
        .constantFrom(...Object.keys(valid as object), 'x')
        .map((name) => ({ ...(valid as object), [name]: value })),
    ),
  );
}

export const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

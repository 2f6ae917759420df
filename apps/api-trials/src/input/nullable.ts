/**
 * A document as every generator reads it: where OpenAPI 3.0 writes `nullable` beside a reference, null is allowed. JSON
 * Schema, taken by the letter, would still want what is referred to.
 */
export function withNulls(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withNulls);
  if (typeof part !== 'object' || part === null) return part;
  const inner = Object.fromEntries(Object.entries(part).map(([name, value]) => [name, withNulls(value)]));
  const { nullable, allOf } = inner;
  return nullable === true && Array.isArray(allOf) ? { anyOf: [{ allOf }, { type: 'null' }] } : inner;
}

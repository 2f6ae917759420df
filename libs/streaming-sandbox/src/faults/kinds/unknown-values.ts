import { jsonOf, withJson } from '../../http/answer.js';
import { faultKind } from '../fault-kind.js';

/** The fields whose values come from a closed set. */
const ENUM_FIELDS: ReadonlySet<string> = new Set(['media_type', 'type', 'status', 'known_for_department']);

/** Shows whether a client keeps the rows it understands. */
export const unknownValues = faultKind({
  kind: 'unknown-values',
  about:
    'The right answer with keys nobody knows in every object, and unknown words in the enums of every second row.',
  options: {},
  play(scene) {
    const answer = scene.answer();
    scene.send(withJson(answer, disturbed(jsonOf(answer), true)));
  },
});

function disturbed(value: unknown, wordsToo: boolean): unknown {
  if (Array.isArray(value)) return value.map((row, i) => disturbed(row, i % 2 === 1));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) =>
    wordsToo && ENUM_FIELDS.has(key) && typeof each === 'string'
      ? [key, 'sandbox_unknown']
      : [key, disturbed(each, wordsToo)],
  );
  return { ...Object.fromEntries(entries), sandbox_extra: { nested: [1, null, 'ü'] } };
}

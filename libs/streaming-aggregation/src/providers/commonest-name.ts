import { compareText } from '../text-order.js';

/**
 * The name that most say, blanks at its ends aside; of equally common ones the first by character codes.
 * @throws {RangeError} when nobody says any
 */
export function commonestName(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names.map((text) => text.trim())) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [best] = [...counts].toSorted(([a, often], [b, oftener]) => oftener - often || compareText(a, b));
  if (!best) throw new RangeError('There is no name to choose from.');
  return best[0];
}

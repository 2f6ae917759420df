/** The words of a list parameter, `US,GB`, each once; empty when it is not given. */
export function readList(query: URLSearchParams, name: string): readonly string[] {
  const words = (query.get(name) ?? '').split(',').map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}

/**
 * A whole number parameter.
 * @returns the default when it is not given; undefined when it is no number or out of the range
 */
export function readNumber(
  query: URLSearchParams,
  { name, min, max, byDefault }: { name: string; min: number; max: number; byDefault: number },
): number | undefined {
  const text = query.get(name);
  if (text === null || text === '') return byDefault;
  const number = Number(text);
  return /^\d+$/.test(text) && number >= min && number <= max ? number : undefined;
}

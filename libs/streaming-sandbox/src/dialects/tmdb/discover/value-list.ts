/** A list parameter: `8|9` means one of them, `8,9` all of them; a mixture is "all of", each of them "one of". */
export class ValueList {
  readonly #groups: readonly (readonly string[])[];

  /** @param text as it was sent */
  constructor(text: string) {
    this.#groups = text
      .split(',')
      .map((group) => group.split('|').map((value) => value.trim()))
      .map((group) => group.filter((value) => value !== ''))
      .filter((group) => group.length > 0);
  }

  /** Whether a thing that has these values is meant. A list without values means everything. */
  accepts(values: ReadonlySet<string>): boolean {
    return this.#groups.every((group) => group.some((value) => values.has(value)));
  }

  /** Whether a value is on the list. */
  names(value: string): boolean {
    return this.#groups.some((group) => group.includes(value));
  }
}

/** The list under a parameter's name; undefined when none was sent. */
export function readValueList(query: URLSearchParams, name: string): ValueList | undefined {
  const text = query.get(name) ?? '';
  return text === '' ? undefined : new ValueList(text);
}

/** More lines than a title has, even one with breaks in it. */
const MAX_LINES = 10;

/** Puts a row together whose title goes over several lines. A row is whole when its quotes are even in number. */
export class OpenRow {
  readonly #lines: string[] = [];
  #line = 0;

  /** The line on which the row began that is not whole yet; undefined when there is none. */
  get line(): number | undefined {
    return this.#lines.length === 0 ? undefined : this.#line;
  }

  /** Whether the row has gone over more lines than it can. */
  get isHopeless(): boolean {
    return this.#lines.length >= MAX_LINES;
  }

  /** Takes the next line. Gives the row when it is whole with it. */
  add(text: string, line: number): { readonly row: string; readonly line: number } | undefined {
    const begun = this.#lines.length > 0;
    if (!begun) this.#line = line;
    this.#lines.push(text);
    const whole = hasEvenQuotes(text) !== begun;
    return whole ? { row: this.#lines.splice(0).join('\n'), line: this.#line } : undefined;
  }

  /** Gives the row up. */
  drop(): void {
    this.#lines.length = 0;
  }
}

function hasEvenQuotes(text: string): boolean {
  let even = true;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) even = !even;
  return even;
}

import type { Sight } from './sight.js';
import type { MediaType, Title } from './title.js';

/** A title in sight and what it is found by. */
interface NamedTitle {
  readonly title: Title;
  // Beside the title: looking into each of ten thousand titles would take longer than all else.
  readonly mediaType: MediaType;
  /** Its name and original name, in lower case. */
  readonly names: string;
}

/** Finds titles in sight by their names. Written when somebody first searches. */
export class NameIndex {
  #byFame: readonly NamedTitle[] | undefined;

  constructor(private readonly sights: Readonly<Record<MediaType, Sight>>) {}

  /**
   * The titles whose name or original name holds a text, best known first.
   * @param text in lower case
   */
  matching(text: string, mediaTypes: readonly MediaType[]): readonly Title[] {
    this.#byFame ??= Object.values(this.sights).flatMap(namedTitles).sort(byFame);
    return this.#byFame
      .filter(({ mediaType, names }) => mediaTypes.includes(mediaType) && names.includes(text))
      .map(({ title }) => title);
  }
}

function namedTitles(sight: Sight): readonly NamedTitle[] {
  return sight.titles().map((title) => ({
    title,
    mediaType: title.mediaType,
    names: `${title.name}\n${title.originalName}`.toLowerCase(),
  }));
}

function byFame(a: NamedTitle, b: NamedTitle): number {
  return b.title.popularity - a.title.popularity;
}

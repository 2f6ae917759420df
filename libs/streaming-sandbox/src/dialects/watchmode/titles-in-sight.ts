import { MEDIA_TYPES } from '../../world/title.js';
import { asWatchmodeTitle, type WatchmodeTitle } from '../../world/watchmode/watchmode-title.js';
import type { World } from '../../world/world.js';

/** The titles that lists and searches look through. Gathered once, when they are first asked for. */
export class TitlesInSight {
  #all: readonly WatchmodeTitle[] | undefined;

  constructor(private readonly world: World) {}

  /** All of them, most popular first. */
  get all(): readonly WatchmodeTitle[] {
    this.#all ??= gather(this.world);
    return this.#all;
  }

  /** Those whose name holds a text, in any case. */
  namedLike(text: string): readonly WatchmodeTitle[] {
    const wanted = text.trim().toLowerCase();
    return this.all.filter(({ title }) =>
      `${title.name}\n${title.originalName}`.toLowerCase().includes(wanted),
    );
  }
}

function gather(world: World): readonly WatchmodeTitle[] {
  return MEDIA_TYPES.flatMap((mediaType) =>
    world.sights[mediaType].titles().map((title) => asWatchmodeTitle(world, title)),
  ).sort((a, b) => b.title.popularity - a.title.popularity);
}

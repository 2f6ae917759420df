import type { Clock, TrendingListKey } from '@radarr/streaming-core';
import type { BuiltList } from './list-factory.js';
import type { ListShelf } from './list-shelf.js';
import type { TitleLookup } from '../titles/title-lookup.js';
import type { TrendingEvent } from './trending-events.js';

interface ListCompletionOptions {
  readonly lookup: TitleLookup;
  readonly shelf: ListShelf;
  readonly clock: Clock;
  /** Once aborted, nothing is published any more. */
  readonly stop: AbortSignal;
  readonly onEvent: (event: TrendingEvent) => void;
}

/** Looks up what a published list lacks and publishes it once more, with the same age. */
export class ListCompletion {
  constructor(private readonly options: ListCompletionOptions) {}

  /** Never rejects: what fails is reported, and the next list tries again. */
  async complete(list: TrendingListKey, built: BuiltList): Promise<void> {
    const { shelf, clock, stop, onEvent } = this.options;
    const expiresAt = clock() + built.ttlMs;
    try {
      const completed = await this.lookUp(list, built);
      const ttlMs = expiresAt - clock();
      if (ttlMs <= 0 || stop.aborted) return;
      if (!(await shelf.republish(list, { ...completed, ttlMs }))) return;
      onEvent({ type: 'list-completed', list, pending: completed.list.pending });
    } catch (error) {
      onEvent({ type: 'completion-failed', list, error });
    }
  }

  private async lookUp({ mediaType }: TrendingListKey, built: BuiltList): Promise<BuiltList> {
    const { lookup } = this.options;
    const completed = built.complete(await lookup.find(mediaType, built.missing));
    // A TMDB number that has just been found may name a title of which nothing else is known yet.
    const foundTitles = completed.missing.titles.length > 0 && built.missing.imdbIds.length > 0;
    if (!foundTitles) return completed;
    return completed.complete(await lookup.find(mediaType, { ...completed.missing, imdbIds: [] }));
  }
}

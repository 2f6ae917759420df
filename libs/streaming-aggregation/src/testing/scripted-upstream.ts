import { UpstreamUnavailable, type FeedRow, type Upstream } from '@radarr/streaming-core';

/** An upstream that does what a test tells it. Called tmdb, it also keeps a title directory. */
export class ScriptedUpstream implements Upstream {
  calls = 0;
  lookUps = 0;
  private mode: 'answer' | 'fail' | 'hang' = 'answer';
  private lookUpsFail = false;
  private lookUpsWait = false;
  private numbers: Record<string, number> = {};
  private readonly waiting: (() => void)[] = [];

  constructor(
    readonly id: string,
    public rows: readonly FeedRow[],
    private readonly clock: () => number,
  ) {}

  readonly trending = {
    trending: async ({ mediaType }: { mediaType: 'movie' | 'tv' }) => {
      this.calls += 1;
      if (this.mode === 'fail') throw new UpstreamUnavailable(this.id, `${this.id} is down.`);
      if (this.mode === 'hang') await new Promise<void>((resolve) => this.waiting.push(resolve));
      return { mediaType, rows: this.rows, fetchedAt: new Date(this.clock()).toISOString() };
    },
  };

  get titles(): NonNullable<Upstream['titles']> {
    if (this.id !== 'tmdb') return undefined as never;
    return {
      describe: async ({ tmdbId }, call) => {
        await this.lookedUp(call?.signal);
        return Promise.resolve({ title: `Described ${tmdbId}`, posterPath: `/${tmdbId}.jpg` });
      },
      resolve: async (mediaType, { imdbId }, call) => {
        await this.lookedUp(call?.signal);
        const tmdbId = this.numbers[imdbId ?? ''];
        return Promise.resolve(tmdbId === undefined ? undefined : { mediaType, tmdbId });
      },
    };
  }

  failing(): this {
    this.mode = 'fail';
    return this;
  }

  hanging(): this {
    this.mode = 'hang';
    return this;
  }

  release(): void {
    for (const resume of this.waiting) resume();
  }

  knowing(numbers: Record<string, number>): this {
    this.numbers = numbers;
    return this;
  }

  failingLookUps(): this {
    this.lookUpsFail = true;
    return this;
  }

  /** Look-ups wait until {@link release}, or until they are given up. */
  lookingUpSlowly(): this {
    this.lookUpsWait = true;
    return this;
  }

  private async lookedUp(signal?: AbortSignal): Promise<void> {
    this.lookUps += 1;
    if (this.lookUpsFail) throw new UpstreamUnavailable(this.id, `${this.id} is down.`);
    if (!this.lookUpsWait) return;
    await new Promise<void>((resolve, reject) => {
      this.waiting.push(resolve);
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
    });
  }
}

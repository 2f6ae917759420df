import { Inject, Injectable } from '@nestjs/common';
import {
  InvalidInput,
  NotFound,
  UpstreamNotConfigured,
  type Image,
  type ImageQuery,
  type ImageSource,
} from '@radarr/streaming-core';
import { join } from 'node:path';
import { InjectLogger, type AppLogger } from '../logging/app-logger.js';
import type { Runtime } from '../runtime/runtime.js';
import { RUNTIME } from '../runtime/tokens.js';
import { DiskImageCache } from './disk-image-cache.js';

const MEGABYTE = 1024 * 1024;

/** Fetches pictures for browsers, which so never speak to an upstream, and keeps them on disk. */
@Injectable()
export class ImageProxy {
  private readonly source: ImageSource | undefined;
  private readonly cache: DiskImageCache;
  /** What is being fetched, so that many askers make one call. */
  private readonly fetching = new Map<string, Promise<Image>>();

  constructor(
    @Inject(RUNTIME) { upstreams, environment, demo }: Runtime,
    @InjectLogger() private readonly logger: AppLogger,
  ) {
    this.source = upstreams.find(({ images }) => images)?.images;
    const folder = join(environment.DATA_DIR, ...(demo ? ['demo'] : []), 'images');
    this.cache = new DiskImageCache(folder, environment.IMAGE_CACHE_MB * MEGABYTE);
  }

  /**
   * A picture.
   * @throws {InvalidInput} `INVALID_INPUT` for a size that does not exist
   * @throws {NotFound} `NOT_FOUND` when there is no such picture
   * @throws {StreamingError} an `UPSTREAM_*` code when it cannot be had just now
   */
  async read(query: ImageQuery): Promise<Image> {
    const { source } = this;
    if (!source) throw new UpstreamNotConfigured('images', ['an upstream that has pictures']);
    if (!source.sizes.includes(query.size)) {
      throw new InvalidInput('size', `size must be one of ${source.sizes.join(', ')}.`);
    }
    return (await this.cache.read(query)) ?? this.fetchOnce(source, query);
  }

  private fetchOnce(source: ImageSource, query: ImageQuery): Promise<Image> {
    const name = `${query.size}/${query.file}`;
    const known = this.fetching.get(name);
    if (known) return known;
    const fetched = this.fetch(source, query).finally(() => this.fetching.delete(name));
    this.fetching.set(name, fetched);
    return fetched;
  }

  private async fetch(source: ImageSource, query: ImageQuery): Promise<Image> {
    const image = await source.image(query);
    if (!image) throw new NotFound('There is no such picture.');
    await this.cache.write(query, image).catch((error: unknown) => {
      this.logger.warn({ err: error }, 'a picture could not be kept');
    });
    return image;
  }
}

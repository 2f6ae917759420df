import { Injectable } from '@nestjs/common';
import { ProviderService, type Provider } from '@radarr/streaming-aggregation';
import { isStreamingError } from '@radarr/streaming-core';

/** The providers by our ids. */
export interface IndexedProviders {
  readonly byId: ReadonlyMap<string, Provider>;
  /** Changes whenever the providers do. */
  readonly version: string;
}

const NONE: IndexedProviders = { byId: new Map(), version: '' };

/** Finds providers by our ids. Without any directory it is empty, and answers do without logos. */
@Injectable()
export class ProviderIndex {
  private indexed: IndexedProviders = NONE;

  constructor(private readonly providers: ProviderService) {}

  async read(): Promise<IndexedProviders> {
    try {
      const { providers, version } = await this.providers.read();
      if (version !== this.indexed.version) {
        this.indexed = { byId: new Map(providers.map((provider) => [provider.id, provider])), version };
      }
      return this.indexed;
    } catch (error) {
      if (isStreamingError(error, 'ALL_UPSTREAMS_FAILED')) return NONE;
      throw error;
    }
  }
}

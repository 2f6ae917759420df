import {
  StoreError,
  titleKeyText,
  type AvailabilityCandidate,
  type AvailabilityStore,
  type KnownTitle,
  type Region,
  type StoredAvailability,
  type TitleKey,
  type UpstreamId,
} from '@radarr/streaming-core';

/** Keeps what upstreams said in memory, for tests; it can be broken. */
export class MemoryAvailabilityStore implements AvailabilityStore {
  readonly requests: string[] = [];
  readonly replaced: StoredAvailability[] = [];
  private readonly kept = new Map<string, Map<string, StoredAvailability>>();
  private broken = false;

  break(): void {
    this.broken = true;
  }

  replace(key: TitleKey, availability: StoredAvailability): Promise<void> {
    return this.working(() => {
      const title = this.kept.get(titleKeyText(key)) ?? new Map<string, StoredAvailability>();
      title.set(availability.upstream, availability);
      this.kept.set(titleKeyText(key), title);
      this.replaced.push(availability);
    });
  }

  read(key: TitleKey, upstream: UpstreamId): Promise<StoredAvailability | undefined> {
    return this.working(() => this.kept.get(titleKeyText(key))?.get(upstream));
  }

  known(keys: readonly TitleKey[], region: Region): Promise<readonly KnownTitle[]> {
    return this.working(() =>
      keys.flatMap(({ mediaType, tmdbId }): KnownTitle[] => {
        const said = [...(this.kept.get(titleKeyText({ mediaType, tmdbId }))?.values() ?? [])];
        if (said.length === 0) return [];
        const offers = said.flatMap(({ upstream, offers: all }) =>
          all.filter((offer) => offer.region === region).map((offer) => ({ ...offer, upstream })),
        );
        return [{ mediaType, tmdbId, offers, asked: said }];
      }),
    );
  }

  noteRequest(key: TitleKey): Promise<void> {
    return this.working(() => void this.requests.push(titleKeyText(key)));
  }

  candidates(): Promise<readonly AvailabilityCandidate[]> {
    return this.working(() => []);
  }

  offerTypesSeen(): Promise<readonly []> {
    return this.working(() => []);
  }

  private working<T>(act: () => T): Promise<T> {
    if (this.broken) return Promise.reject(new StoreError('The database is away.'));
    return Promise.resolve(act());
  }
}

import { Inject, Injectable } from '@nestjs/common';
import {
  findProviders,
  type FoundProvider,
  type OfferWish,
  type UnknownProvider,
} from '@radarr/streaming-aggregation';
import { InvalidInput, type OfferType, type Region } from '@radarr/streaming-core';
import { DEFAULT_REGION } from '../runtime/tokens.js';
import { ProviderIndex } from './provider-index.js';

/** What a request says of the offers that it wants. */
export interface RequestedOffers {
  readonly region?: Region;
  readonly providers?: readonly string[];
  readonly offer_types?: readonly OfferType[];
}

/** What a request wants, and which services it names. */
export interface NamedWish extends OfferWish {
  /** Those of `providers`, in the order of the request. */
  readonly services?: readonly FoundProvider[];
}

/** Turns what people write (`Disney+`, `8`) into wishes that can be compared. */
@Injectable()
export class OfferWishes {
  constructor(
    private readonly providers: ProviderIndex,
    @Inject(DEFAULT_REGION) private readonly defaultRegion: Region,
  ) {}

  /** The region that is asked for, else the configured one. */
  regionOf({ region }: RequestedOffers): Region {
    return region ?? this.defaultRegion;
  }

  /**
   * The wish of a request; undefined when it wants no offer in particular.
   * @throws {InvalidInput} `INVALID_INPUT` when a provider is not known, with the names that may be meant
   */
  async of(requested: RequestedOffers): Promise<NamedWish | undefined> {
    const { providers, offer_types: types } = requested;
    if (!providers && !types) return undefined;
    const services = providers && (await this.servicesOf(providers));
    return {
      region: this.regionOf(requested),
      ...(services && { services, providers: new Set(services.map(({ id }) => id)) }),
      ...(types && { types: new Set(types) }),
    };
  }

  private async servicesOf(texts: readonly string[]): Promise<readonly FoundProvider[]> {
    const { byId } = await this.providers.read();
    const { found, unknown } = findProviders(texts, [...byId.values()]);
    if (unknown.length > 0) throw new InvalidInput('providers', complaintOf(unknown));
    return found;
  }
}

function complaintOf(unknown: readonly UnknownProvider[]): string {
  return [...unknown.map(sentenceOf), '/api/streaming/providers lists them all.'].join(' ');
}

function sentenceOf({ text, near }: UnknownProvider): string {
  const meant = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : '';
  return `There is no provider called "${text}".${meant}`;
}

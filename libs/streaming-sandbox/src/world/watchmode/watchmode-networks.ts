import { Dice, hashText, mix } from '../random.js';
import type { Title } from '../title.js';

/** A television network. */
export interface WatchmodeNetwork {
  readonly id: number;
  readonly name: string;
  /** ISO 3166-1; null when unknown. */
  readonly originCountry: string | null;
  /** TMDB's number; null or 0 when there is none. */
  readonly tmdbId: number | null;
}

/** The invented networks. */
export const WATCHMODE_NETWORKS: readonly [WatchmodeNetwork, ...WatchmodeNetwork[]] = [
  { id: 1, name: 'Sandbox Channel', originCountry: 'US', tmdbId: 901 },
  { id: 2, name: 'Harbour Television', originCountry: 'GB', tmdbId: 902 },
  { id: 3, name: 'Kanal Elf', originCountry: 'DE', tmdbId: 903 },
  { id: 4, name: 'Meridian Plus', originCountry: null, tmdbId: null },
  { id: 5, name: 'Public Lantern', originCountry: 'CA', tmdbId: 0 },
];

/** The network of a show; undefined for films and for a quarter of the shows. */
export function networkOf(
  seed: number,
  title: Pick<Title, 'mediaType' | 'index'>,
): WatchmodeNetwork | undefined {
  const dice = new Dice(mix(mix(seed, hashText('watchmode network')), title.index));
  if (title.mediaType === 'movie' || dice.chance('unknown', 0.25)) return undefined;
  return dice.pick('network', WATCHMODE_NETWORKS);
}

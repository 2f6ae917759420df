import { pickService, type Service } from '../providers/service.js';
import { Dice, hashText, mix } from '../random.js';
import type { Title } from '../title.js';

/** The service that makes a show; undefined for those of broadcasters, and for films. */
export function homeOf({ mediaType, tmdbId }: Title, seed: number): Service | undefined {
  if (mediaType === 'movie') return undefined;
  const dice = new Dice(mix(seed, hashText(`home of ${tmdbId}`)));
  return dice.chance('broadcast', 0.4) ? undefined : pickService(dice.unit('service'));
}

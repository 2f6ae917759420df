import { homeOf } from '../../../world/arrivals/home.js';
import { Dice, hashText } from '../../../world/random.js';
import type { Title } from '../../../world/title.js';
import type { World } from '../../../world/world.js';

/** Networks' numbers are invented and begin here; TMDB's own are smaller. */
const SERVICE_NETWORK_ID = 90_000;
const BROADCASTERS = ['Sandbox Channel', 'Harbour One', 'Meridian TV'] as const;

/** Who makes a show, as TMDB's details name it. */
export interface Network {
  readonly id: number;
  readonly logo_path: string | null;
  readonly name: string;
  readonly origin_country: string;
}

/** The networks of a show: the service that makes it, or an invented broadcaster. */
export function networksOf(show: Title, { seed, providers }: World): readonly Network[] {
  const service = homeOf(show, seed);
  if (service) {
    const [id] = service.providerIds;
    const logo = providers.byTmdbId(id)?.logoPath ?? null;
    return [{ id: SERVICE_NETWORK_ID + id, logo_path: logo, name: service.name, origin_country: 'US' }];
  }
  const name = new Dice(hashText(`network of ${show.tmdbId}`)).pick('name', BROADCASTERS);
  return [
    { id: SERVICE_NETWORK_ID - 1 - BROADCASTERS.indexOf(name), logo_path: null, name, origin_country: '' },
  ];
}

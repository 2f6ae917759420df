import type { Provider } from './provider.js';
import type { Providers } from './providers.js';

/** A service that announces what arrives there. */
export interface Service {
  /** As people write it in notes: not always what TMDB calls the provider. */
  readonly name: string;
  /** TMDB's numbers for it: some services have another one in some regions. */
  readonly providerIds: readonly [number, ...number[]];
  /** How often it announces something, against the others. */
  readonly weight: number;
}

/** The services that announce arrivals. */
export const SERVICES: readonly [Service, ...Service[]] = [
  { name: 'Netflix', providerIds: [8], weight: 8 },
  { name: 'Prime Video', providerIds: [9, 119], weight: 5 },
  { name: 'Disney+', providerIds: [337], weight: 4 },
  { name: 'Max', providerIds: [384], weight: 4 },
  { name: 'Apple TV+', providerIds: [350], weight: 3 },
  { name: 'Hulu', providerIds: [15], weight: 3 },
  { name: 'Paramount+', providerIds: [531], weight: 2 },
  { name: 'Peacock', providerIds: [386], weight: 2 },
];

/** The provider that a service is in a region; undefined where it is not offered. */
export function providerOf(service: Service, region: string, providers: Providers): Provider | undefined {
  for (const id of service.providerIds) {
    const provider = providers.byTmdbId(id);
    if (provider?.priorities.has(region)) return provider;
  }
  return undefined;
}

/** A service by a draw from 0 (in) to 1 (out), heavier ones more often. */
export function pickService(draw: number): Service {
  let left = draw * SERVICES.reduce((sum, { weight }) => sum + weight, 0);
  return SERVICES.find(({ weight }) => (left -= weight) < 0) ?? SERVICES[0];
}

import type { components } from '@radarr/streaming-api-client';
import { foldName } from './fold-name.js';

/** What is needed of a service to choose it. */
export type Service = Pick<components['schemas']['ProviderBody'], 'id' | 'name' | 'logo_url'>;

/** Finds the service that a text means: its id, or its name in any spelling. */
export type FindService = (text: string) => Service | undefined;

/** Makes the services of a region findable. Where two share a name, it names the one that comes first. */
export function indexServices(services: readonly Service[]): FindService {
  const byId = new Map(services.map((service) => [service.id, service]));
  const byName = new Map<string, Service>();
  // A service's own id says more than another's name.
  for (const text of ['id', 'name'] as const)
    for (const service of services) {
      const folded = foldName(service[text]);
      if (!byName.has(folded)) byName.set(folded, service);
    }
  return (text) => byId.get(text) ?? byName.get(foldName(text));
}

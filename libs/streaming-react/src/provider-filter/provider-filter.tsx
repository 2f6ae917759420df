import type { MediaType } from '@radarr/streaming-api-client';
import type { ReactNode } from 'react';
import { queryViewState } from '../view-state/query-view-state.js';
import { ProviderFilterView } from './provider-filter-view.js';
import { useMyServices } from './use-my-services.js';
import { useProviders } from './use-providers.js';

/** What a {@link ProviderFilter} takes. */
export interface ProviderFilterProps {
  /** A country, ISO 3166-1 alpha-2. */
  readonly region: string;
  /** Names of services, or ids. */
  readonly selectedProviders: readonly string[];
  /** Hears the names of all services that are chosen now. */
  readonly onProvidersChange: (providers: string[]) => void;
  /** Only services that have films, or shows. @default both */
  readonly mediaType?: MediaType;
  /** @default "Streaming services", in the language that is spoken */
  readonly heading?: string;
}

/** Chooses among the streaming services of a region, and remembers which ones the reader has. */
export function ProviderFilter({ region, mediaType, ...choice }: ProviderFilterProps): ReactNode {
  const state = queryViewState(useProviders({ region, mediaType }));
  const { services, remember } = useMyServices();
  return <ProviderFilterView state={state} myServices={services} onMyServicesChange={remember} {...choice} />;
}

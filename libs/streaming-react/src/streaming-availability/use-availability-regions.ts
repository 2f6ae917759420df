import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useStreamingEnvironment } from '../client/streaming-context.js';
import { regionsQuery, type AvailabilityTitle } from './availability-query.js';
import type { RegionsAvailability } from './offer.js';

/** In which regions a title can be watched. @param enabled whether it is to be asked yet */
export function useAvailabilityRegions(
  title: AvailabilityTitle,
  enabled: boolean,
): UseQueryResult<RegionsAvailability> {
  const { client, queryClient } = useStreamingEnvironment();
  return useQuery({ ...regionsQuery(client, title), enabled }, queryClient);
}

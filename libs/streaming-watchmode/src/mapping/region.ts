import { isRegion, type Region } from '@radarr/streaming-core';

/** Watchmode's country code as ours; undefined when it is none. Some of its lists hold small letters. */
export function toRegion(country: string | undefined): Region | undefined {
  const region = country?.trim().toUpperCase() ?? '';
  return isRegion(region) ? region : undefined;
}

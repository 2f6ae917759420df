import type { Region } from '@radarr/streaming-core';
import currencies from 'country-to-currency';

/** The money that a region uses, as ISO 4217: `EUR` for `HR`. Undefined for what is no country. */
export function regionCurrency(region: Region): string | undefined {
  return Object.hasOwn(currencies, region) ? currencies[region as keyof typeof currencies] : undefined;
}

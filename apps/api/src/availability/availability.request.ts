import type { Region } from '@radarr/streaming-core';
import { RegionField, RegionsField } from '../http/region-fields.js';
import { TitleRequest } from '../http/title-request.js';

/** Where the title is to be watched. */
export class AvailabilityRequest extends TitleRequest {
  @RegionField()
  region?: Region;

  @RegionsField()
  regions?: Region[];
}

import { ApiProperty } from '@nestjs/swagger';
import { MEDIA_TYPES, type MediaType, type Region } from '@radarr/streaming-core';
import { IsIn } from 'class-validator';
import { KeyField } from '../http/key-field.js';
import { RegionField, RegionsField } from '../http/region-fields.js';
import { WholeNumber } from '../http/whole-number.js';

/** The largest number that a title can have. */
const LARGEST_ID = 2_147_483_647;

/** Which title is asked for. */
export class TmdbIdParam {
  @ApiProperty({ type: 'integer', minimum: 1, maximum: LARGEST_ID, example: 603 })
  @WholeNumber('tmdb_id', 1, LARGEST_ID)
  tmdb_id!: number;
}

/** Where the title is to be watched. */
export class AvailabilityRequest extends KeyField {
  @ApiProperty({
    enum: MEDIA_TYPES,
    required: false,
    default: 'movie',
    description: 'Film or show: their numbers overlap.',
  })
  @IsIn(MEDIA_TYPES, { message: `media_type must be one of ${MEDIA_TYPES.join(', ')}` })
  media_type: MediaType = 'movie';

  @RegionField()
  region?: Region;

  @RegionsField()
  regions?: Region[];
}

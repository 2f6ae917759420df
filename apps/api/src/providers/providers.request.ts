import { ApiProperty } from '@nestjs/swagger';
import { MEDIA_TYPES, type MediaType, type Region } from '@radarr/streaming-core';
import { IsIn, IsOptional } from 'class-validator';
import { KeyField } from '../http/key-field.js';
import { RegionField } from '../http/region-fields.js';

/** Whose providers are asked for. */
export class ProvidersRequest extends KeyField {
  @RegionField()
  region?: Region;

  @ApiProperty({ enum: MEDIA_TYPES, required: false, description: 'Only providers of films or of shows.' })
  @IsOptional()
  @IsIn(MEDIA_TYPES, { message: `media_type must be one of ${MEDIA_TYPES.join(', ')}` })
  media_type?: MediaType;
}

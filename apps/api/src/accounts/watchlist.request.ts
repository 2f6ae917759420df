import { ApiProperty } from '@nestjs/swagger';
import { MEDIA_TYPES, type MediaType } from '@radarr/streaming-core';
import { IsIn } from 'class-validator';
import { OfferWishRequest } from '../http/offer-fields.js';

/** Which part of the watchlist is wanted. */
export class WatchlistRequest extends OfferWishRequest {
  @ApiProperty({ enum: MEDIA_TYPES, required: false, default: 'movie' })
  @IsIn(MEDIA_TYPES, { message: `media_type must be one of ${MEDIA_TYPES.join(', ')}` })
  media_type: MediaType = 'movie';
}

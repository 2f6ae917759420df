import { ApiProperty } from '@nestjs/swagger';
import { MEDIA_TYPES, type MediaType } from '@radarr/streaming-core';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { OfferWishRequest } from '../http/offer-fields.js';
import { WholeNumber } from '../http/whole-number.js';

/** Longer than any title. */
const LONGEST_TEXT = 200;

const TEXT_MESSAGE = `q must be a text of 1 to ${LONGEST_TEXT} characters`;

/** What is searched for. */
export class SearchRequest extends OfferWishRequest {
  @ApiProperty({ type: String, minLength: 1, maxLength: LONGEST_TEXT, example: 'matrix' })
  @Transform(({ value }): unknown => (typeof value === 'string' ? value.trim() : value))
  @IsString({ message: TEXT_MESSAGE })
  @Length(1, LONGEST_TEXT, { message: TEXT_MESSAGE })
  q!: string;

  @ApiProperty({
    enum: MEDIA_TYPES,
    required: false,
    description: 'Only films or only shows. Default: both.',
  })
  @IsOptional()
  @IsIn(MEDIA_TYPES, { message: `media_type must be one of ${MEDIA_TYPES.join(', ')}` })
  media_type?: MediaType;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 500, required: false, default: 1 })
  @WholeNumber('page', 1, 500)
  page = 1;
}

import { ApiProperty } from '@nestjs/swagger';
import { OFFER_TYPES, type OfferType, type Region } from '@radarr/streaming-core';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { KeyField } from './key-field.js';
import { RegionField } from './region-fields.js';
import { textList } from './text-list.js';

/** More providers than anybody subscribes to. */
const MOST_PROVIDERS = 50;

const PROVIDERS_MESSAGE = `providers must be 1 to ${MOST_PROVIDERS} names or ids of providers with commas between`;

/** What narrows a list to the titles that some providers have in some region. */
export class OfferWishRequest extends KeyField {
  @RegionField()
  region?: Region;

  @ApiProperty({
    type: String,
    required: false,
    example: 'Netflix,Hulu',
    description:
      'Only titles that one of these providers has in the region: names or ids (`netflix`, `8`), with commas between or repeated.',
  })
  @IsOptional()
  @Transform(({ value }) => textList(value))
  @IsArray({ message: PROVIDERS_MESSAGE })
  @ArrayMinSize(1, { message: PROVIDERS_MESSAGE })
  @ArrayMaxSize(MOST_PROVIDERS, { message: PROVIDERS_MESSAGE })
  @IsString({ each: true, message: PROVIDERS_MESSAGE })
  @MaxLength(100, { each: true, message: 'each of providers must have at most 100 characters' })
  providers?: string[];

  @ApiProperty({
    type: String,
    required: false,
    example: 'subscription,free',
    description: `Only titles with an offer of one of these types: ${OFFER_TYPES.join(', ')}.`,
  })
  @IsOptional()
  @Transform(({ value }) => textList(value))
  @IsArray({ message: `offer_types must be some of ${OFFER_TYPES.join(', ')}` })
  @ArrayMinSize(1, { message: `offer_types must be some of ${OFFER_TYPES.join(', ')}` })
  @IsIn(OFFER_TYPES, { each: true, message: `offer_types must be some of ${OFFER_TYPES.join(', ')}` })
  offer_types?: OfferType[];
}

import { ApiProperty } from '@nestjs/swagger';
import { OFFER_TYPES, type OfferType } from '@radarr/streaming-core';
import { ServiceIdentityBody } from '../providers/service-identity.response.js';

/** A service that has a title. */
export class TitleServiceBody extends ServiceIdentityBody {
  @ApiProperty({ enum: OFFER_TYPES, isArray: true })
  service_types!: readonly OfferType[];
}

/** Where a title can be watched, as far as that is known without asking anybody. */
export class KnownOffersBody {
  @ApiProperty({
    type: Boolean,
    description: 'False: nobody has been asked yet. Ask `availability` for the title, and it will be known.',
  })
  known!: boolean;

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    nullable: true,
    description: 'When the oldest part was told.',
  })
  fetched_at!: string | null;

  @ApiProperty({ type: [TitleServiceBody] })
  services!: TitleServiceBody[];
}

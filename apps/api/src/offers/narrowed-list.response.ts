import { ApiProperty } from '@nestjs/swagger';
import type { ServiceIdentityBody } from '../providers/service-identity.response.js';
import { WantedServicesField } from './wanted-services.response.js';

/** What a list says of how far it could be narrowed to what can be watched. */
export class NarrowedListBody {
  @ApiProperty({
    type: 'integer',
    required: false,
    description:
      'With `providers` or `offer_types`: how many titles are still being looked up, and so may belong in the list too.',
  })
  availability_pending?: number;

  @ApiProperty({
    type: 'integer',
    required: false,
    description:
      'How many titles could not be looked up, and so may belong in it too; `availability_reason` says why.',
  })
  availability_failed?: number;

  @ApiProperty({ type: String, required: false, description: 'Why some titles could not be looked up.' })
  availability_reason?: string;

  @WantedServicesField()
  wanted_services?: ServiceIdentityBody[];
}

import { ApiProperty } from '@nestjs/swagger';
import { ServiceIdentityBody } from '../providers/service-identity.response.js';

/** Describes the services that a list was narrowed to. */
export const WantedServicesField = (): PropertyDecorator =>
  ApiProperty({
    type: [ServiceIdentityBody],
    required: false,
    description: 'With `providers`: the services that are meant by it, in the same order.',
  });

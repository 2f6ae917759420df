import { ApiProperty } from '@nestjs/swagger';
import { PROVIDER_MATCHES, type ProviderMatch } from '@radarr/streaming-core';

/** Describes how it was established which service is meant: in the same words wherever the API names one. */
export const MatchedByField = (): PropertyDecorator =>
  ApiProperty({
    enum: PROVIDER_MATCHES,
    description:
      'How it was established which service is meant. `id`: by the numbers that the upstreams give it, which stand in our table of services. `name`: of at least one upstream by the name alone, a fallback: another service of that name would be taken for this one.',
  });

/** A service, and how it is known which one is meant. */
export class ServiceIdentityBody {
  @ApiProperty({
    type: String,
    example: 'netflix',
    description: 'Our own id of the service, as in `providers`.',
  })
  service_id!: string;

  @ApiProperty({ type: String, example: 'Netflix' })
  service_name!: string;

  @MatchedByField()
  matched_by!: ProviderMatch;
}

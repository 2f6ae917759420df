import { ApiProperty } from '@nestjs/swagger';
import { MEDIA_TYPES, type MediaType } from '@radarr/streaming-core';
import { WantedServicesField } from '../offers/wanted-services.response.js';
import { ServiceIdentityBody } from '../providers/service-identity.response.js';
import { SourceReportBody } from '../sources/source-report.response.js';

/** A service where a title arrives, and the day there. */
export class ArrivingServiceBody extends ServiceIdentityBody {
  @ApiProperty({
    type: 'string',
    format: 'date',
    example: '2026-12-01',
    description: "The day there: the release's own, or a later one.",
  })
  release_date!: string;

  @ApiProperty({ type: Boolean, description: 'As of the release, of this day.' })
  regional!: boolean;

  @ApiProperty({ type: [String], example: ['watchmode'], description: 'Who says so.' })
  sources!: readonly string[];
}

/** A film, or a season of a show, that arrives; listed once, on its first day. */
export class ReleaseBody {
  @ApiProperty({ type: 'integer', example: 603 })
  tmdb_id!: number;

  @ApiProperty({ enum: MEDIA_TYPES })
  media_type!: MediaType;

  @ApiProperty({ type: String })
  title!: string;

  @ApiProperty({
    type: 'string',
    format: 'date',
    example: '2026-12-01',
    description: 'The first of its days from `from` to `to`; with `providers` the first that concerns them.',
  })
  release_date!: string;

  @ApiProperty({
    type: [String],
    example: ['Netflix', 'Hulu'],
    description:
      'Where, soonest first; empty when it is only known that it becomes available. It may arrive at some of them later: `services` has the day of each.',
  })
  streaming_services!: string[];

  @ApiProperty({ type: [String], description: 'Our own ids of the services, in the same order.' })
  service_ids!: string[];

  @ApiProperty({ type: [ArrivingServiceBody], description: 'The same services, each with its own day.' })
  services!: ArrivingServiceBody[];

  @ApiProperty({ type: String, nullable: true, description: 'A TMDB image path, without base URL and size.' })
  poster_path!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The season that arrives; 0 is specials.' })
  season_number!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'The episode of that day.' })
  episode_number!: number | null;

  @ApiProperty({ type: Boolean, description: 'Made by or for the service.' })
  is_original!: boolean;

  @ApiProperty({
    type: Boolean,
    description: 'A source gave the day for this region; else it is one for the world, centred on the US.',
  })
  regional!: boolean;

  @ApiProperty({ type: Boolean, description: 'An older title that joins a library.' })
  back_catalogue!: boolean;

  @ApiProperty({ type: [String], example: ['tmdb'], description: 'Who says so.' })
  sources!: readonly string[];
}

/** A list of arrivals, soonest first. */
export class ComingSoonBody {
  @ApiProperty({ enum: MEDIA_TYPES })
  media_type!: MediaType;

  @ApiProperty({ type: String, example: 'US' })
  region!: string;

  @ApiProperty({ type: 'string', format: 'date', description: 'The first day that is shown.' })
  from!: string;

  @ApiProperty({ type: 'string', format: 'date', description: 'The last day that is shown.' })
  to!: string;

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    description: 'When the oldest source list in it was told.',
  })
  fetched_at!: string;

  @ApiProperty({ type: 'string', format: 'date-time', description: 'When the list stops being fresh.' })
  expires_at!: string;

  @ApiProperty({ type: Boolean })
  stale!: boolean;

  @ApiProperty({ type: Boolean, description: 'A source that is set up is missing or old.' })
  degraded!: boolean;

  @ApiProperty({
    type: 'integer',
    description: 'How many titles are still being looked up in the background.',
  })
  pending!: number;

  @ApiProperty({ type: 'integer', description: 'How many releases match, before `limit`.' })
  total!: number;

  @WantedServicesField()
  wanted_services?: ServiceIdentityBody[];

  @ApiProperty({ type: [SourceReportBody] })
  sources!: SourceReportBody[];

  @ApiProperty({ type: [ReleaseBody] })
  releases!: ReleaseBody[];
}

/** The answer to a request for arrivals. */
export class ComingSoonResponse {
  @ApiProperty({
    type: Boolean,
    required: false,
    description: 'Present and true when the data is a demonstration.',
  })
  demo?: true;

  @ApiProperty({ type: ComingSoonBody })
  data!: ComingSoonBody;
}

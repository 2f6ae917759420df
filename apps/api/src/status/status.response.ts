import { ApiProperty } from '@nestjs/swagger';
import { CANDIDATE_REASONS, type CandidateReason } from '@radarr/streaming-aggregation';
import { MEDIA_TYPES, type MediaType } from '@radarr/streaming-core';
import { CacheBody } from './cache.response.js';

/** One period's credits. */
export class CreditBalanceBody {
  @ApiProperty({ type: 'integer', description: 'What may be spent, as configured.' })
  cap!: number;

  @ApiProperty({ type: 'integer' })
  spent!: number;

  @ApiProperty({ type: 'integer', description: 'Promised to calls that are under way.' })
  reserved!: number;

  @ApiProperty({
    type: 'integer',
    description: 'What may still be spent; less than the rest of the cap where another limit is nearer.',
  })
  left!: number;

  @ApiProperty({ type: 'string', format: 'date-time' })
  resets_at!: string;
}

/** What an upstream's account said of itself. */
export class CreditAccountBody {
  @ApiProperty({ type: 'integer' })
  quota!: number;

  @ApiProperty({ type: 'integer' })
  used!: number;

  @ApiProperty({ type: 'string', format: 'date-time' })
  said_at!: string;
}

/** A title that background work asks about next. */
export class NextTitleBody {
  @ApiProperty({ type: 'integer' })
  tmdb_id!: number;

  @ApiProperty({ enum: MEDIA_TYPES })
  media_type!: MediaType;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'As the kept lists call it; null where none does.',
  })
  title!: string | null;

  @ApiProperty({ type: 'integer', nullable: true })
  year!: number | null;

  @ApiProperty({ type: Number, description: 'Only good for comparing.' })
  worth!: number;

  @ApiProperty({ enum: CANDIDATE_REASONS, description: 'What speaks for it most.' })
  reason!: CandidateReason;
}

/** The credits of one upstream. */
export class CreditsBody {
  @ApiProperty({ type: String, example: 'watchmode' })
  source!: string;

  @ApiProperty({ type: CreditBalanceBody })
  day!: CreditBalanceBody;

  @ApiProperty({ type: CreditBalanceBody })
  month!: CreditBalanceBody;

  @ApiProperty({ type: 'integer', description: 'How many background work may still take today.' })
  left_for_background!: number;

  @ApiProperty({ type: CreditAccountBody, nullable: true, description: 'As its own headers say.' })
  account!: CreditAccountBody | null;

  @ApiProperty({
    type: 'string',
    format: 'date-time',
    nullable: true,
    description: 'Until when the account has refused us.',
  })
  blocked_until!: string | null;

  @ApiProperty({ type: [NextTitleBody], description: 'What background work asks about next.' })
  next!: NextTitleBody[];
}

/** A job with its last result. */
export class JobBody {
  @ApiProperty({ type: String, example: 'trending' })
  name!: string;

  @ApiProperty({
    type: 'integer',
    description: 'How long after one run the next begins, in seconds; 0: on request.',
  })
  every_seconds!: number;

  @ApiProperty({ type: Boolean })
  running!: boolean;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  started_at!: string | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  finished_at!: string | null;

  @ApiProperty({
    type: String,
    enum: ['done', 'failed', null],
    nullable: true,
    description: 'How its last run ended.',
  })
  outcome!: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'What its last run came to.',
  })
  detail!: Record<string, unknown> | null;

  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  next_due_at!: string | null;
}

/** What has gone wrong at an upstream since it last answered this process. */
export class UpstreamFailingBody {
  @ApiProperty({ type: 'string', format: 'date-time', description: 'When the first of these calls failed.' })
  since!: string;

  @ApiProperty({ type: 'string', format: 'date-time', description: 'When the last call failed.' })
  last_at!: string;

  @ApiProperty({
    type: String,
    example: 'UPSTREAM_UNAVAILABLE',
    description: 'The kind of the last failure.',
  })
  error_code!: string;
}

/** How an upstream is set up, and how it does. */
export class UpstreamBody {
  @ApiProperty({ type: String, example: 'trakt' })
  source!: string;

  @ApiProperty({ type: Boolean })
  configured!: boolean;

  @ApiProperty({ type: [String], description: 'What it brings.' })
  offers!: readonly string[];

  @ApiProperty({ type: [String], description: 'The variables that are not set.' })
  missing!: readonly string[];

  @ApiProperty({ type: String, nullable: true, description: 'Where to get them.' })
  advice!: string | null;

  @ApiProperty({
    type: String,
    enum: ['closed', 'open', 'half-open', null],
    nullable: true,
    description:
      '`open`: it failed repeatedly, so this process leaves it alone for a while. Null when it is not set up.',
  })
  circuit!: string | null;

  @ApiProperty({
    type: UpstreamFailingBody,
    nullable: true,
    description: 'Null while the last call of this process was answered.',
  })
  failing!: UpstreamFailingBody | null;
}

/** How an account is that a person can connect. */
export class AccountStatusBody {
  @ApiProperty({ type: String, example: 'trakt' })
  source!: string;

  @ApiProperty({ enum: ['disconnected', 'pending', 'connected', 'broken'] })
  status!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What happened, and what to do; null while all is well.',
  })
  message!: string | null;
}

/** How the system is. */
export class StatusBody {
  @ApiProperty({ type: 'string', format: 'date-time' })
  now!: string;

  @ApiProperty({
    type: String,
    example: 'US',
    description: 'The region of answers whose request names none.',
  })
  default_region!: string;

  @ApiProperty({ type: [UpstreamBody] })
  upstreams!: UpstreamBody[];

  @ApiProperty({ type: [CreditsBody], description: 'Of each upstream that costs credits.' })
  credits!: CreditsBody[];

  @ApiProperty({ type: [AccountStatusBody], description: 'Of each upstream at which one can be connected.' })
  accounts!: AccountStatusBody[];

  @ApiProperty({ type: CacheBody })
  cache!: CacheBody;

  @ApiProperty({ type: [JobBody] })
  jobs!: JobBody[];
}

/** The answer to a request for the status. */
export class StatusResponse {
  @ApiProperty({
    type: Boolean,
    required: false,
    description: 'Present and true when the data is a demonstration.',
  })
  demo?: true;

  @ApiProperty({ type: StatusBody })
  data!: StatusBody;
}

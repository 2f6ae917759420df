import 'reflect-metadata';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, Min } from 'class-validator';

/** Log levels, most talkative first. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** How log lines look. */
export const LOG_FORMATS = ['json', 'pretty'] as const;

const YEAR_SECONDS = 31_536_000;

/** A whole number of seconds, as a text of the environment. */
const Seconds = (): PropertyDecorator => (target, key) => {
  Type(() => Number)(target, key);
  const message = `${String(key)} must be a whole number of seconds from 1 to ${YEAR_SECONDS}`;
  IsInt({ message })(target, key);
  Min(1, { message })(target, key);
  Max(YEAR_SECONDS, { message })(target, key);
};

const BaseUrl = (): PropertyDecorator => (target, key) => {
  IsOptional()(target, key);
  IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, require_tld: false },
    { message: `${String(key)} must be an http or https URL` },
  )(target, key);
};

/** Every variable that the api reads, with what is allowed in it. `.env.example` explains each. */
export class Environment {
  @IsOptional()
  @Matches(/^([0-9a-f]{32}|[\w-]+\.[\w-]+\.[\w-]+)$/i, {
    message: 'TMDB_API_KEY must be a v3 API key (32 hexadecimal digits) or a v4 read access token',
  })
  TMDB_API_KEY?: string;

  @IsOptional()
  @Matches(/^\S+$/, { message: 'TRAKT_CLIENT_ID must be one word without spaces' })
  TRAKT_CLIENT_ID?: string;

  @IsOptional()
  @Matches(/^\S+$/, { message: 'TRAKT_CLIENT_SECRET must be one word without spaces' })
  TRAKT_CLIENT_SECRET?: string;

  @IsOptional()
  @Matches(/^\S+$/, { message: 'WATCHMODE_API_KEY must be one word without spaces' })
  WATCHMODE_API_KEY?: string;

  @BaseUrl()
  TMDB_BASE_URL?: string;

  @BaseUrl()
  TRAKT_BASE_URL?: string;

  @IsOptional()
  @Matches(/^postgres(ql)?:\/\/\S+$/, {
    message: 'DATABASE_URL must look like postgres://user:password@host:5432/database',
  })
  DATABASE_URL?: string;

  @IsOptional()
  @Matches(/^rediss?:\/\/\S+$/, { message: 'REDIS_URL must look like redis://host:6379' })
  REDIS_URL?: string;

  @Type(() => Number)
  @IsInt({ message: 'PORT must be a whole number from 0 to 65535' })
  @Min(0, { message: 'PORT must be a whole number from 0 to 65535' })
  @Max(65_535, { message: 'PORT must be a whole number from 0 to 65535' })
  PORT = 7878;

  @Matches(/^\S+$/, { message: 'HOST must be an address or a host name, such as 127.0.0.1 or 0.0.0.0' })
  HOST = '127.0.0.1';

  @IsString()
  @Matches(/\S/, { message: 'DATA_DIR must name a folder' })
  DATA_DIR = './data';

  @IsOptional()
  @Matches(/^[\x21-\x7e]{16,}$/, {
    message: 'STREAMING_API_KEY must have at least 16 printable characters and no spaces',
  })
  STREAMING_API_KEY?: string;

  @IsIn(LOG_LEVELS, { message: `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}` })
  LOG_LEVEL: LogLevel = 'info';

  @IsOptional()
  @IsIn(LOG_FORMATS, { message: `LOG_FORMAT must be one of ${LOG_FORMATS.join(', ')}` })
  LOG_FORMAT?: (typeof LOG_FORMATS)[number];

  @Type(() => Number)
  @IsInt({ message: 'RATE_LIMIT_PER_MINUTE must be a whole number; 0 switches the limit off' })
  @Min(0, { message: 'RATE_LIMIT_PER_MINUTE must be a whole number; 0 switches the limit off' })
  RATE_LIMIT_PER_MINUTE = 6_000;

  @Transform(({ value }): unknown => ({ true: true, false: false })[String(value)] ?? value)
  @IsBoolean({ message: 'TRUST_PROXY must be true or false' })
  TRUST_PROXY = false;

  @Type(() => Number)
  @IsInt({ message: 'SOURCE_DEADLINE_MS must be a whole number from 100 to 60000' })
  @Min(100, { message: 'SOURCE_DEADLINE_MS must be a whole number from 100 to 60000' })
  @Max(60_000, { message: 'SOURCE_DEADLINE_MS must be a whole number from 100 to 60000' })
  SOURCE_DEADLINE_MS = 5_000;

  @Seconds()
  TTL_TMDB_TRENDING_SECONDS = 10_800;

  @Seconds()
  TTL_TRAKT_TRENDING_SECONDS = 3_600;

  @Seconds()
  TTL_AGGREGATED_TRENDING_SECONDS = 3_600;

  @Seconds()
  TTL_DEGRADED_SECONDS = 60;

  @Seconds()
  TTL_TMDB_PROVIDERS_SECONDS = 86_400;

  @Seconds()
  TTL_WATCHMODE_AVAILABILITY_SECONDS = 43_200;

  @Seconds()
  TTL_COMING_SOON_SECONDS = 86_400;

  @Seconds()
  STALE_WINDOW_SECONDS = 604_800;
}

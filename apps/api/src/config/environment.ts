import 'reflect-metadata';
import type { Region } from '@radarr/streaming-core';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsTimeZone, Matches, Max, Min } from 'class-validator';
import { Origins, TrustedProxies } from './network-rules.js';
import { BaseUrl, Country, Seconds, TrueOrFalse, WholeNumberFrom, YEAR_SECONDS } from './rules.js';

/** Log levels, most talkative first. */
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** How log lines look. */
export const LOG_FORMATS = ['json', 'pretty'] as const;

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
  TMDB_IMAGE_BASE_URL?: string;

  @BaseUrl()
  TRAKT_BASE_URL?: string;

  @BaseUrl()
  TRAKT_AUTH_BASE_URL?: string;

  @BaseUrl()
  WATCHMODE_BASE_URL?: string;

  @BaseUrl()
  WATCHMODE_ID_MAP_URL?: string;

  @IsOptional()
  @Country('WATCHMODE_REGIONS must be country codes with commas between, such as US,GB,DE', true)
  WATCHMODE_REGIONS?: Region[];

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
  @Matches(/^[\x21-\x7e]{32,}$/, {
    message: 'STREAMING_SECRET_KEY must have at least 32 printable characters and no spaces',
  })
  STREAMING_SECRET_KEY?: string;

  @IsOptional()
  @Matches(/^[\x21-\x2b\x2d-\x7e]{32,}(,[\x21-\x2b\x2d-\x7e]{32,})*$/, {
    message:
      'STREAMING_SECRET_KEYS_EARLIER must be earlier values of STREAMING_SECRET_KEY with commas between',
  })
  STREAMING_SECRET_KEYS_EARLIER?: string;

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

  @WholeNumberFrom(0, 300)
  STOP_DELAY_SECONDS = 0;

  @TrustedProxies()
  TRUST_PROXY: boolean | string[] = false;

  @IsOptional()
  @Origins()
  CORS_ORIGINS?: string[];

  @TrueOrFalse()
  JOBS_ENABLED = true;

  @Country('DEFAULT_REGION must be a country code such as US, GB or DE (ISO 3166-1 alpha-2)')
  DEFAULT_REGION: Region = 'US';

  /** TMDB lets us keep nothing for longer than six months. */
  @WholeNumberFrom(1, 180)
  TRENDING_HISTORY_DAYS = 90;

  @WholeNumberFrom(0, 1_000_000)
  IMAGE_CACHE_MB = 256;

  @WholeNumberFrom(0, 1_000_000)
  CREDITS_PER_DAY = 33;

  @WholeNumberFrom(0, 10_000_000)
  CREDITS_PER_MONTH = 1_000;

  @Type(() => Number)
  @Min(0, { message: 'CREDITS_PEOPLE_SHARE must be a number from 0 to 1' })
  @Max(1, { message: 'CREDITS_PEOPLE_SHARE must be a number from 0 to 1' })
  CREDITS_PEOPLE_SHARE = 0.25;

  @WholeNumberFrom(1, 28)
  CREDITS_MONTH_STARTS_ON = 1;

  @IsTimeZone({ message: 'CREDITS_TIME_ZONE must be an IANA time zone such as UTC or Europe/Berlin' })
  CREDITS_TIME_ZONE = 'UTC';

  @Type(() => Number)
  @IsInt({ message: 'SOURCE_DEADLINE_MS must be a whole number from 100 to 60000' })
  @Min(100, { message: 'SOURCE_DEADLINE_MS must be a whole number from 100 to 60000' })
  @Max(60_000, { message: 'SOURCE_DEADLINE_MS must be a whole number from 100 to 60000' })
  SOURCE_DEADLINE_MS = 5_000;

  @WholeNumberFrom(0, YEAR_SECONDS)
  JOB_TRENDING_SECONDS = 3_600;

  @WholeNumberFrom(0, YEAR_SECONDS)
  JOB_COMING_SOON_SECONDS = 21_600;

  @WholeNumberFrom(0, YEAR_SECONDS)
  JOB_PROVIDERS_SECONDS = 86_400;

  @WholeNumberFrom(0, YEAR_SECONDS)
  JOB_ID_MAP_SECONDS = 86_400;

  @WholeNumberFrom(0, YEAR_SECONDS)
  JOB_CREDITS_SECONDS = 3_600;

  @WholeNumberFrom(0, YEAR_SECONDS)
  JOB_EXPIRY_SECONDS = 3_600;

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

import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { Region } from '@radarr/streaming-core';
import { Transform } from 'class-transformer';
import { isISO31661Alpha2, IsOptional, ValidateBy } from 'class-validator';
import { textList } from './text-list.js';

/** All regions that an upstream knows, in place of a list. */
export const ALL_REGIONS = 'all';

/** What people write for a country whose ISO code is another. */
const SPELLINGS: Readonly<Record<string, Region>> = { UK: 'GB' };

/** The upstreams' code for Kosovo, which has none in ISO 3166-1. */
const KOSOVO = 'XK';

/** A country as people write it, in the code that we use; anything that is no text stays what it is. */
export function asRegion(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const code = value.trim().toUpperCase();
  return SPELLINGS[code] ?? code;
}

/** Whether a value is the code of a country. */
export const isCountry = (value: unknown): value is Region =>
  typeof value === 'string' && (value === KOSOVO || isISO31661Alpha2(value));

/** One country; the caller may leave it out. */
export function RegionField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      type: String,
      required: false,
      example: 'US',
      description: 'A country as ISO 3166-1 alpha-2 (`UK` is taken as `GB`). Default: `DEFAULT_REGION`.',
    }),
    IsOptional(),
    Transform(({ value }) => asRegion(value)),
    ValidateBy(
      { name: 'isCountry', validator: { validate: isCountry } },
      { message: 'region must be a country code such as US, GB or DE (ISO 3166-1 alpha-2)' },
    ),
  );
}

/** Several countries, or {@link ALL_REGIONS}; the caller may leave them out. */
export function RegionsField(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({
      type: String,
      required: false,
      example: 'GB,IE',
      description:
        'Several countries in one answer, with commas between, or `all`. Not together with `region`.',
    }),
    IsOptional(),
    Transform(({ value }) => asRegions(textList(value))),
    ValidateBy(
      { name: 'areCountries', validator: { validate: areRegions } },
      { message: 'regions must be country codes with commas between, such as GB,IE, or the word all' },
    ),
  );
}

const asRegions = (value: unknown): unknown => {
  if (!Array.isArray(value)) return value;
  if (value.length === 1 && String(value[0]).toLowerCase() === ALL_REGIONS) return [ALL_REGIONS];
  return [...new Set(value.map(asRegion))];
};

const areRegions = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  ((value.length === 1 && value[0] === ALL_REGIONS) || value.every(isCountry));

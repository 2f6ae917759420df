import { ApiProperty } from '@nestjs/swagger';
import type { CalendarDate } from '@radarr/streaming-core';
import { IsOptional, ValidateBy } from 'class-validator';
import { OfferWishRequest } from '../http/offer-fields.js';
import { WholeNumber } from '../http/whole-number.js';

/** A day that exists, written as `2026-12-01`. */
const isCalendarDate = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value);

const CalendarDay = (name: string): PropertyDecorator =>
  ValidateBy(
    { name: 'isCalendarDate', validator: { validate: isCalendarDate } },
    { message: `${name} must be a day such as 2026-12-01` },
  );

/** Which arrivals are asked for. */
export class ComingSoonRequest extends OfferWishRequest {
  @ApiProperty({
    type: 'string',
    format: 'date',
    required: false,
    description: "The first day. Default: the region's today; days before are left out.",
  })
  @IsOptional()
  @CalendarDay('from')
  from?: CalendarDate;

  @ApiProperty({
    type: 'string',
    format: 'date',
    required: false,
    description: 'The last day, itself included.',
  })
  @IsOptional()
  @CalendarDay('to')
  to?: CalendarDate;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 500, required: false, default: 50 })
  @WholeNumber('limit', 1, 500)
  limit = 50;
}

import { applyDecorators } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsUrl, Max, Min, ValidateBy } from 'class-validator';
import { asRegion, isCountry } from '../http/region-fields.js';

/** The longest time that can be configured. */
export const YEAR_SECONDS = 31_536_000;

/** A whole number of seconds, as a text of the environment. */
export const Seconds = (): PropertyDecorator => (target, key) => {
  Type(() => Number)(target, key);
  const message = `${String(key)} must be a whole number of seconds from 1 to ${YEAR_SECONDS}`;
  IsInt({ message })(target, key);
  Min(1, { message })(target, key);
  Max(YEAR_SECONDS, { message })(target, key);
};

/** A whole number between two bounds, both included, as a text of the environment. */
export const WholeNumberFrom =
  (min: number, max: number): PropertyDecorator =>
  (target, key) => {
    Type(() => Number)(target, key);
    const message = `${String(key)} must be a whole number from ${min} to ${max}`;
    IsInt({ message })(target, key);
    Min(min, { message })(target, key);
    Max(max, { message })(target, key);
  };

/** `true` or `false`. */
export const TrueOrFalse = (): PropertyDecorator => (target, key) => {
  Transform(({ value }): unknown => ({ true: true, false: false })[String(value)] ?? value)(target, key);
  IsBoolean({ message: `${String(key)} must be true or false` })(target, key);
};

/** An http or https address that may be left out. */
export const BaseUrl = (): PropertyDecorator => (target, key) => {
  IsOptional()(target, key);
  IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, require_tld: false },
    { message: `${String(key)} must be an http or https URL` },
  )(target, key);
};

/** One country, or several when `each` is set. */
export const Country = (message: string, each = false): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }) =>
      each && typeof value === 'string' ? value.split(',').map(asRegion) : asRegion(value),
    ),
    ValidateBy({ name: 'isCountry', validator: { validate: isCountry } }, { each, message }),
  );

import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import { decimal } from './decimal.js';

/** A whole number between two bounds, both included, in plain digits. */
export function WholeNumber(name: string, min: number, max: number): PropertyDecorator {
  const message = `${name} must be a whole number from ${min} to ${max}`;
  return applyDecorators(
    Transform(({ value }) => decimal(value)),
    IsInt({ message }),
    Min(min, { message }),
    Max(max, { message }),
  );
}

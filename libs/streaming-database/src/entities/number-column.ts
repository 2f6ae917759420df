import type { ValueTransformer } from 'typeorm';

/** The driver hands out `numeric` as text. Our amounts and scores have few digits, so a number holds them exactly. */
export const asNumber: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: string | null | undefined) => (typeof value === 'string' ? Number(value) : value),
};

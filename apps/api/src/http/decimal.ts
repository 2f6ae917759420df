/** A whole number written in plain digits; anything else (hexadecimal, exponents, blanks) stays what it is. */
export const decimal = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value;

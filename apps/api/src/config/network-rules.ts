import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import ipaddr from 'ipaddr.js';

const listed = (text: string): string[] => text.split(',').map((part) => part.trim());

/** Which proxies are trusted: `true`, `false`, or their addresses with commas between. */
export const TrustedProxies = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }): unknown => {
      if (typeof value !== 'string') return value;
      return { true: true, false: false }[value] ?? listed(value);
    }),
    ValidateBy({
      name: 'isTrustedProxies',
      validator: {
        validate: (value) =>
          typeof value === 'boolean' || (Array.isArray(value) && value.every(isAddressOrNetwork)),
        defaultMessage: () =>
          'TRUST_PROXY must be true, false, or the addresses of proxies such as 172.18.0.0/16,10.0.0.7',
      },
    }),
  );

const isAddressOrNetwork = (text: string): boolean => ipaddr.isValid(text) || ipaddr.isValidCIDR(text);

/** Origins with commas between, as a browser writes them: scheme, host and a port that is not the usual one. */
export const Origins = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }): unknown => (typeof value === 'string' ? listed(value) : value)),
    ValidateBy({
      name: 'isOrigins',
      validator: {
        validate: (value) => Array.isArray(value) && value.every(isOrigin),
        defaultMessage: () =>
          'CORS_ORIGINS must be origins with commas between, such as https://home.example,http://localhost:3000',
      },
    }),
  );

function isOrigin(text: string): boolean {
  if (!/^https?:/.test(text) || !URL.canParse(text)) return false;
  return new URL(text).origin === text;
}

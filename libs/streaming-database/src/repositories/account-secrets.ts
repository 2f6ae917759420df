import type { OAuthTokenEntity } from '../entities/oauth-token.entity.js';
import type { SecretKeys } from '../secrets/secret-keys.js';

/** The columns whose values are encrypted. */
const SECRET_COLUMNS = ['access_token', 'refresh_token', 'device_code', 'user_code'] as const;

export type SecretColumn = (typeof SECRET_COLUMNS)[number];

/** The encrypted values of one row, by their columns. */
export type SealedValues = Readonly<Record<SecretColumn, string | null>>;

/** The encrypted values of a row as they stand. */
export function sealedIn(row: OAuthTokenEntity): SealedValues {
  return {
    access_token: row.accessToken,
    refresh_token: row.refreshToken,
    device_code: row.deviceCode,
    user_code: row.userCode,
  };
}

/** One secret of a row; undefined when there is none, or none that can be decrypted. */
export function openedIn(row: OAuthTokenEntity, column: SecretColumn, keys: SecretKeys): string | undefined {
  const text = sealedIn(row)[column];
  return text === null ? undefined : keys.open(text, { service: row.service, column });
}

/** The values of a row with the current key; undefined when none has to be encrypted anew, or none can be. */
export function renewedIn(row: OAuthTokenEntity, keys: SecretKeys): SealedValues | undefined {
  const sealed = sealedIn(row);
  const renewed = SECRET_COLUMNS.flatMap((column) => {
    const text = sealed[column];
    const anew = text === null ? undefined : keys.renew(text, { service: row.service, column });
    return anew === undefined ? [] : [[column, anew] as const];
  });
  return renewed.length === 0 ? undefined : { ...sealed, ...Object.fromEntries(renewed) };
}

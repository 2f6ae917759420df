import type { DeviceCode } from '@radarr/streaming-core';
import type { TraktReceived } from '../client/trakt-oauth.js';
import type { TraktDeviceCode } from '../wire/device-code.js';

/** How long to wait between two questions when Trakt does not say. @see https://www.rfc-editor.org/rfc/rfc8628#section-3.2 */
const USUAL_INTERVAL_SECONDS = 5;

/** A code in the words of the port. */
export function toAccountCode(code: TraktReceived<TraktDeviceCode>): DeviceCode {
  const { device_code: deviceCode, user_code: userCode, verification_url: verificationUrl } = code;
  const expiresAtMs = Date.parse(code.receivedAt) + code.expires_in * 1000;
  return {
    deviceCode,
    userCode,
    verificationUrl,
    expiresAt: new Date(expiresAtMs).toISOString(),
    intervalMs: Math.max(1, code.interval ?? USUAL_INTERVAL_SECONDS) * 1000,
  };
}

import { jsonAnswer, type Answer } from '../../http/answer.js';
import type { TokenPair } from '../../accounts/tokens.js';

/** Secrets must not be kept on the way. @see https://www.rfc-editor.org/rfc/rfc6749#section-5.1 */
const NO_STORE = { 'cache-control': 'no-store' };

/** An answer that carries secrets. */
export function secretAnswer(body: unknown): Answer {
  return jsonAnswer(body, { headers: NO_STORE });
}

/** A refusal in the form of OAuth. @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2 */
export function oauthError(error: string, description: string, status = 400): Answer {
  return jsonAnswer({ error, error_description: description }, { status, headers: NO_STORE });
}

/** A refresh token that is not good: used, revoked or never given out. */
export function invalidGrant(status = 400): Answer {
  return oauthError('invalid_grant', 'session not found', status);
}

/** An application that is not known or whose secret is wrong. Our assumption, after OAuth's own words. */
export function invalidClient(): Answer {
  return oauthError('invalid_client', 'client authentication failed', 401);
}

/** New tokens. */
export function tokenAnswer({ accessToken, refreshToken, createdAt, expiresInSeconds }: TokenPair): Answer {
  return secretAnswer({
    access_token: accessToken,
    token_type: 'bearer',
    expires_in: expiresInSeconds,
    refresh_token: refreshToken,
    scope: 'public',
    created_at: createdAt,
  });
}

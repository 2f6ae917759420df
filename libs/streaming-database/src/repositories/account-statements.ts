/** A state as `AccountRecord` writes it, in `$2`. */
const STATE = `jsonb_to_record($2::jsonb) AS state
    (status text, user_name text, access_token text, refresh_token text, expires_at timestamptz, refresh_at timestamptz,
     attempt text, device_code text, user_code text, details jsonb)`;

/** Keeps a first state. Parameters: service, state. Gives a row when nothing was kept. */
export const INSERT = `
  INSERT INTO oauth_tokens (service, version, status, user_name, access_token, refresh_token, expires_at, refresh_at,
    attempt, device_code, user_code, details)
  SELECT $1, gen_random_uuid(), status, user_name, access_token, refresh_token, expires_at, refresh_at,
    attempt, device_code, user_code, details
  FROM ${STATE}
  ON CONFLICT (service) DO NOTHING
  RETURNING service`;

/**
 * Replaces a state. Parameters: service, state, the version that it rests on. A version is compared as text: one that is
 * no uuid is simply none of ours.
 */
export const UPDATE = `
  UPDATE oauth_tokens
  SET version = gen_random_uuid(), updated_at = now(),
      (status, user_name, access_token, refresh_token, expires_at, refresh_at,
       attempt, device_code, user_code, details) =
      (SELECT status, user_name, access_token, refresh_token, expires_at, refresh_at,
              attempt, device_code, user_code, details FROM ${STATE})
  WHERE service = $1 AND version::text = $3`;

/** Forgets a state. Parameters: service, the version that is to be forgotten. */
export const FORGET = `DELETE FROM oauth_tokens WHERE service = $1 AND version::text = $2`;

/**
 * Replaces the encrypted values if they stand as they were read. Parameters: service, before, after. No two values are
 * ever the same, so these tell of every change.
 */
export const RENEW = `
  UPDATE oauth_tokens
  SET (access_token, refresh_token, device_code, user_code) =
      (SELECT access_token, refresh_token, device_code, user_code FROM jsonb_to_record($3::jsonb) AS renewed
        (access_token text, refresh_token text, device_code text, user_code text))
  WHERE service = $1
    AND jsonb_build_object('access_token', access_token, 'refresh_token', refresh_token,
                           'device_code', device_code, 'user_code', user_code) = $2::jsonb`;

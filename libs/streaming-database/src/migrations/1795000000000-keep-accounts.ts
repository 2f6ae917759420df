import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is kept of the account at an upstream: where we stand with it, and its tokens and codes, encrypted. */
export class KeepAccounts1795000000000 implements MigrationInterface {
  readonly name = 'KeepAccounts1795000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query([...ALTER, ...comment(COMMENTS)].join(';\n'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query([...RESTORE, ...comment(COMMENTS_OF_BEFORE)].join(';\n'));
  }
}

const ALTER = [
  // Nothing has written any yet; a token that is not encrypted is none that can be read.
  `DELETE FROM oauth_tokens`,
  `ALTER TABLE oauth_tokens
    ALTER COLUMN access_token DROP NOT NULL,
    ADD COLUMN version     uuid  NOT NULL,
    ADD COLUMN status      text  CONSTRAINT ck_oauth_tokens_status CHECK (status IN ('connected', 'broken')),
    ADD COLUMN user_name   text,
    ADD COLUMN refresh_at  timestamptz,
    ADD COLUMN attempt     text  CONSTRAINT ck_oauth_tokens_attempt
               CHECK (attempt IN ('pending', 'denied', 'expired', 'used', 'unknown')),
    ADD COLUMN device_code text,
    ADD COLUMN user_code   text,
    ADD COLUMN details     jsonb NOT NULL DEFAULT '{}'
               CONSTRAINT ck_oauth_tokens_details CHECK (jsonb_typeof(details) = 'object')`,
];

const RESTORE = [
  // The older release takes every token as it stands, and these are encrypted.
  `DELETE FROM oauth_tokens`,
  `ALTER TABLE oauth_tokens
    ALTER COLUMN access_token SET NOT NULL,
    DROP COLUMN version, DROP COLUMN status, DROP COLUMN user_name, DROP COLUMN refresh_at,
    DROP COLUMN attempt, DROP COLUMN device_code, DROP COLUMN user_code, DROP COLUMN details`,
];

const COMMENTS: Readonly<Record<string, string>> = {
  'TABLE oauth_tokens':
    'Where we stand with the account at each upstream; its tokens and codes are encrypted',
  'COLUMN oauth_tokens.service': 'The id of the upstream',
  'COLUMN oauth_tokens.version': 'Changes with every change of the account',
  'COLUMN oauth_tokens.status': 'Whether the account can be used; absent: there is none',
  'COLUMN oauth_tokens.user_name': 'By what name the upstream knows the person',
  'COLUMN oauth_tokens.access_token': 'Encrypted',
  'COLUMN oauth_tokens.refresh_token': 'Encrypted; good for one renewal',
  'COLUMN oauth_tokens.expires_at': 'When the access token ends',
  'COLUMN oauth_tokens.refresh_at': 'When the tokens are to be renewed',
  'COLUMN oauth_tokens.attempt': 'What came of the code that a person was to type; absent: there was none',
  'COLUMN oauth_tokens.device_code': 'Encrypted; by it we ask what came of the code',
  'COLUMN oauth_tokens.user_code': 'Encrypted; what the person types',
  'COLUMN oauth_tokens.details': 'What else is known of the account and of the attempt',
};

const COMMENTS_OF_BEFORE: Readonly<Record<string, string | null>> = {
  'TABLE oauth_tokens': 'Secret: the tokens with which we act at an upstream',
  'COLUMN oauth_tokens.service': null,
  'COLUMN oauth_tokens.access_token': null,
  'COLUMN oauth_tokens.refresh_token': null,
  'COLUMN oauth_tokens.expires_at': 'Absent: it does not end',
};

function comment(comments: Readonly<Record<string, string | null>>): string[] {
  return Object.entries(comments).map(
    ([what, text]) => `COMMENT ON ${what} IS ${text === null ? 'NULL' : `'${text}'`}`,
  );
}

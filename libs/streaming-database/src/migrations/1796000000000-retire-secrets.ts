import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What signed secrets are good no more: sign-in links that were used, and sessions that were ended. */
export class RetireSecrets1796000000000 implements MigrationInterface {
  readonly name = 'RetireSecrets1796000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CREATE.join(';\n'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE streaming_retired_secrets`);
  }
}

const CREATE = [
  `CREATE TABLE streaming_retired_secrets (
    digest text        NOT NULL CONSTRAINT pk_streaming_retired_secrets PRIMARY KEY,
    until  timestamptz NOT NULL
  )`,
  `CREATE INDEX ix_streaming_retired_secrets_until ON streaming_retired_secrets (until)`,
  `COMMENT ON TABLE streaming_retired_secrets IS
    'Digests of sign-in links that were used and of sessions that were ended'`,
  `COMMENT ON COLUMN streaming_retired_secrets.until IS
    'When the secret would have ended by itself, and the row may be deleted'`,
];

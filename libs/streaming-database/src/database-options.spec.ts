import { describe, expect, it } from '@jest/globals';
import { resolveDatabaseOptions } from './database-options.js';

describe('resolveDatabaseOptions', () => {
  it('fills in the defaults', () => {
    expect(resolveDatabaseOptions({})).toMatchObject({
      poolSize: 10,
      connectTimeoutMs: 10_000,
      statementTimeoutMs: 30_000,
    });
    expect(resolveDatabaseOptions({ poolSize: 3 })).toMatchObject({ poolSize: 3 });
  });

  it.each(['Demo', '1st', 'a-b', 'a;drop', '', 'x'.repeat(41)])('refuses the schema %j', (schema) => {
    expect(() => resolveDatabaseOptions({ schema })).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', field: 'schema' }),
    );
  });

  it.each(['mysql://user:sesame@host/name', 'user:sesame@host', ''])(
    'refuses the address %j without repeating it',
    (url) => {
      expect(() => resolveDatabaseOptions({ url })).toThrow(
        expect.objectContaining({
          code: 'INVALID_INPUT',
          field: 'url',
          message: expect.not.stringContaining('sesame'),
        }),
      );
    },
  );
});

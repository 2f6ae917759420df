import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { AuditLog } from '../audit/audit-log.js';
import { loadEnvironment } from '../config/load-environment.js';
import { loadSecretKeys } from './secret-keys.js';

const PLACE = { service: 'trakt', column: 'access_token' };
const OLD = 'an-old-secret-key-of-enough-characters';
const NEW = 'the-new-secret-key-of-enough-characters';

describe('the keys that encrypt tokens', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'streaming-secret-key-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const audit = new AuditLog(pino({ level: 'silent' }));
  const load = (variables: NodeJS.ProcessEnv = {}) =>
    loadSecretKeys(loadEnvironment({ DATA_DIR: folder, ...variables }), { audit });

  it('are generated once, for their owner alone to read', async () => {
    const [one, other] = await Promise.all([load(), load()]);
    expect(other.open(one.seal('t0ken', PLACE), PLACE)).toBe('t0ken');
    const file = join(folder, 'secret-key');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await readFile(file, 'utf8')).trim().length).toBeGreaterThanOrEqual(32);
  });

  it('are the operator’s, and an earlier one still decrypts', async () => {
    const before = (await load({ STREAMING_SECRET_KEY: OLD })).seal('t0ken', PLACE);
    const both = await load({ STREAMING_SECRET_KEY: NEW, STREAMING_SECRET_KEYS_EARLIER: OLD });
    expect(both.open(before, PLACE)).toBe('t0ken');
    const after = both.renew(before, PLACE) ?? '';
    const fresh = await load({ STREAMING_SECRET_KEY: NEW });
    expect([fresh.open(before, PLACE), fresh.open(after, PLACE)]).toEqual([undefined, 't0ken']);
  });

  it('of the operator replace a generated one that is named as an earlier one', async () => {
    const before = (await load()).seal('t0ken', PLACE);
    const generated = (await readFile(join(folder, 'secret-key'), 'utf8')).trim();
    const keys = await load({ STREAMING_SECRET_KEY: NEW, STREAMING_SECRET_KEYS_EARLIER: generated });
    expect(keys.open(before, PLACE)).toBe('t0ken');
  });

  it.each([
    ['STREAMING_SECRET_KEY', 'too-short'],
    ['STREAMING_SECRET_KEYS_EARLIER', `${OLD},short`],
  ])('must be long enough: %s', (name, value) => {
    expect(() => loadEnvironment({ [name]: value })).toThrow(name);
  });
});

import { webcrypto } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { expectNoSecrets } from '@radarr/streaming-core/testing';
import fc from 'fast-check';
import { SecretKeys, type SecretPlace } from './secret-keys.js';

const TEXT = 'correct horse battery staple, 32+';
const OTHER = 'another text of at least 32 characters';
const PLACE: SecretPlace = { service: 'trakt', column: 'access_token' };
const SECRET = 'acc3ss-t0ken';
const keys = new SecretKeys({ current: TEXT });

/** Of base64url, and some others. */
const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ é\n'.split('');

describe('SecretKeys', () => {
  it('gives back every secret, and never encrypts to the same text twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (secret, service, column) => {
        const place = { service, column };
        const sealed = [keys.seal(secret, place), keys.seal(secret, place)];
        expect(sealed.map((text) => keys.open(text, place))).toEqual([secret, secret]);
        expect(new Set(sealed.map((text) => text.split('.')[2])).size).toBe(2);
        expect(sealed[0]).toMatch(/^v1\.[\w-]{11}\.[\w-]{16}\.[\w-]{22,}$/);
      }),
    );
  });

  it('is HKDF-SHA256 and AES-256-GCM, as another implementation has them', async () => {
    const [, keyId, iv, body] = keys.seal(SECRET, PLACE).split('.');
    const derive = (purpose: string): webcrypto.HkdfParams => ({
      name: 'HKDF',
      hash: 'SHA-256',
      salt: new Uint8Array(),
      info: Buffer.from(`radarr-streaming/secrets/v1/${purpose}`),
    });
    const { subtle } = webcrypto;
    const material = await subtle.importKey('raw', Buffer.from(TEXT), 'HKDF', false, [
      'deriveKey',
      'deriveBits',
    ]);
    const id = await subtle.deriveBits(derive('key-id'), material, 64);
    expect(Buffer.from(id).toString('base64url')).toBe(keyId);
    const aes = { name: 'AES-GCM', length: 256 };
    const key = await subtle.deriveKey(derive('aes-256-gcm'), material, aes, false, ['decrypt']);
    const how = {
      name: 'AES-GCM',
      iv: Buffer.from(iv ?? '', 'base64url'),
      additionalData: Buffer.from('["trakt","access_token"]'),
    };
    const secret = await subtle.decrypt(how, key, Buffer.from(body ?? '', 'base64url'));
    expect(Buffer.from(secret).toString()).toBe(SECRET);
  });

  it('still reads what the first release wrote', () => {
    expect(keys.open(WRITTEN_BY_FIRST_RELEASE, PLACE)).toBe(SECRET);
  });

  it('takes no text in which one character differs, is missing or is too many', () => {
    const sealed = keys.seal(SECRET, PLACE);
    const damaged = Array.from({ length: sealed.length + 1 }, (_, at) => {
      const [front, back] = [sealed.slice(0, at), sealed.slice(at + 1)];
      const replaced = CHARACTERS.map((character) => front + character + back);
      const inserted = CHARACTERS.map((character) => front + character + sealed.slice(at));
      return [front, front + back, ...replaced, ...inserted];
    }).flat();
    expect(damaged.filter((text) => text !== sealed && keys.open(text, PLACE) !== undefined)).toEqual([]);
    expect(damaged.length).toBeGreaterThan(9_000);
  });

  it('takes nothing that it did not write', () => {
    for (const text of ['', SECRET, 'v1...', 'v1.'.padEnd(200, 'A'), 'eyJhbGciOiJIUzI1NiJ9.e30.AAAA']) {
      expect(keys.open(text, PLACE)).toBeUndefined();
    }
    fc.assert(fc.property(fc.string(), (text) => expect(keys.open(text, PLACE)).toBeUndefined()));
  });

  it.each([
    { service: 'trakt', column: 'refresh_token' },
    { service: 'other', column: 'access_token' },
    { service: 'trakt","access_token', column: '' },
    { service: '', column: 'traktaccess_token' },
  ])('decrypts nothing in a place for which it was not encrypted: %j', (elsewhere) => {
    expect(keys.open(keys.seal(SECRET, PLACE), elsewhere)).toBeUndefined();
    expect(keys.open(keys.seal(SECRET, elsewhere), PLACE)).toBeUndefined();
  });

  it('encrypts secrets up to a size', () => {
    const longest = 'é'.repeat(8_192);
    expect(keys.open(keys.seal(longest, PLACE), PLACE)).toBe(longest);
    expect(() => keys.seal(`${longest}.`, PLACE)).toThrow(
      expect.objectContaining({
        code: 'STORE_ERROR',
        message: 'access_token of trakt is too long to be encrypted.',
      }),
    );
  });
});

describe('keys', () => {
  it('decrypt what an earlier one encrypted, and encrypt with the current one', () => {
    const before = keys.seal(SECRET, PLACE);
    const rotated = new SecretKeys({ current: OTHER, earlier: [TEXT] });
    expect(rotated.open(before, PLACE)).toBe(SECRET);
    expect(keys.open(rotated.seal(SECRET, PLACE), PLACE)).toBeUndefined();
    expect(new SecretKeys({ current: OTHER }).open(before, PLACE)).toBeUndefined();
  });

  it('renew what an earlier one encrypted, and only that', () => {
    const before = keys.seal(SECRET, PLACE);
    const rotated = new SecretKeys({ current: OTHER, earlier: [TEXT] });
    const renewed = rotated.renew(before, PLACE);
    expect(new SecretKeys({ current: OTHER }).open(renewed ?? '', PLACE)).toBe(SECRET);
    expect(rotated.renew(renewed ?? '', PLACE)).toBeUndefined();
    expect(rotated.renew(before, { ...PLACE, column: 'refresh_token' })).toBeUndefined();
    expect(new SecretKeys({ current: OTHER }).renew(before, PLACE)).toBeUndefined();
  });

  it('are made from the text, whatever space is around it', () => {
    const sealed = new SecretKeys({ current: `${TEXT}\r\n` }).seal(SECRET, PLACE);
    expect(keys.open(sealed, PLACE)).toBe(SECRET);
    expect(new SecretKeys({ current: TEXT.toUpperCase() }).open(sealed, PLACE)).toBeUndefined();
  });

  it.each([
    ['current', { current: 'x'.repeat(31) }],
    ['current', { current: ` ${'x'.repeat(31)}\n` }],
    ['earlier', { current: TEXT, earlier: [OTHER, 'hunter2'] }],
  ])('are not made from a short text: %s', (field, texts) => {
    const make = (): unknown => new SecretKeys(texts);
    expect(make).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        field,
        message: `${field} needs at least 32 characters.`,
      }),
    );
  });

  it('show neither themselves nor their texts', () => {
    const both = new SecretKeys({ current: OTHER, earlier: [TEXT] });
    expectNoSecrets(both, [TEXT, OTHER]);
    expect(Reflect.ownKeys(both)).toEqual([]);
  });
});

const WRITTEN_BY_FIRST_RELEASE = 'v1.6T9PohdgvrY.MAbFVIBQMhu5svES.8zh7Ny7C_Z0ofQWGNWf_-yVbZ6kg59gS8rZWjw';

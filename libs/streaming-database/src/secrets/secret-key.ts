import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { InvalidInput } from '@radarr/streaming-core';

const SHORTEST_TEXT = 32;

/** A key made from the operator's text. What is logged of it shows neither. */
export interface SecretKey {
  /** Names the key in what it encrypted; says nothing about the key. Eleven characters of base64url. */
  readonly id: string;
  /** For AES-256. */
  readonly key: KeyObject;
}

/**
 * Makes a key by HKDF-SHA256. Space around the text does not count: a file often ends with a line break.
 * @param field what the text is called in the error
 * @throws {InvalidInput} `INVALID_INPUT` for a text under 32 characters
 * @see https://www.rfc-editor.org/rfc/rfc5869
 */
export function deriveSecretKey(text: string, field: string): SecretKey {
  const material = text.trim();
  if (material.length < SHORTEST_TEXT) {
    throw new InvalidInput(field, `${field} needs at least ${SHORTEST_TEXT} characters.`);
  }
  return {
    id: expand(material, 'key-id', 8).toString('base64url'),
    key: createSecretKey(expand(material, 'aes-256-gcm', 32)),
  };
}

/** Of one text, bytes for one purpose say nothing about those for another. */
function expand(material: string, purpose: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', material, '', `radarr-streaming/secrets/v1/${purpose}`, bytes));
}

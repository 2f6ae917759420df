import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { StoreError } from '@radarr/streaming-core';
import { deriveSecretKey, type SecretKey } from './secret-key.js';
import { IV_BYTES, LONGEST_SECRET, readSealed, TAG_BYTES, writeSealed, type Sealed } from './sealed-text.js';

/** The operator's texts from which keys are made, each of at least 32 characters; best 32 random bytes in base64. */
export interface SecretTexts {
  /** Encrypts, and decrypts. */
  readonly current: string;
  /** Only decrypt: what was current before, and with several processes what is to become current. @default none */
  readonly earlier?: readonly string[];
}

/** Where an encrypted value stands. It can be decrypted nowhere else. */
export interface SecretPlace {
  /** The key of the row: the id of the upstream. */
  readonly service: string;
  readonly column: string;
}

const CIPHER = 'aes-256-gcm';

/**
 * Encrypts secrets for the database by AES-256-GCM, and decrypts what it or an earlier key encrypted. Neither the texts
 * nor the keys show when it is logged.
 */
export class SecretKeys {
  readonly #current: SecretKey;
  readonly #byId: ReadonlyMap<string, SecretKey>;

  /** @throws {InvalidInput} `INVALID_INPUT` for a text under 32 characters */
  constructor({ current, earlier = [] }: SecretTexts) {
    this.#current = deriveSecretKey(current, 'current');
    const others = earlier.map((text) => deriveSecretKey(text, 'earlier'));
    this.#byId = new Map([...others, this.#current].map((key) => [key.id, key]));
  }

  /**
   * Encrypts with the current key; the same secret becomes another text each time.
   * @throws {StoreError} `STORE_ERROR` for a secret over 16,384 bytes
   */
  seal(secret: string, place: SecretPlace): string {
    const bytes = Buffer.from(secret);
    if (bytes.length > LONGEST_SECRET) {
      throw new StoreError(`${place.column} of ${place.service} is too long to be encrypted.`);
    }
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, this.#current.key, iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(boundTo(place));
    const body = Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    return writeSealed({ keyId: this.#current.id, iv, body });
  }

  /** The secret; undefined when the key is not known, the text is damaged, or it was encrypted for another place. */
  open(text: string, place: SecretPlace): string | undefined {
    const sealed = readSealed(text);
    const key = sealed && this.#byId.get(sealed.keyId);
    return key && decrypt(key, sealed, place);
  }

  /** The text encrypted with the current key; undefined when it is that already, or cannot be decrypted. */
  renew(text: string, place: SecretPlace): string | undefined {
    if (readSealed(text)?.keyId === this.#current.id) return undefined;
    const secret = this.open(text, place);
    return secret === undefined ? undefined : this.seal(secret, place);
  }
}

function decrypt({ key }: SecretKey, { iv, body }: Sealed, place: SecretPlace): string | undefined {
  const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(boundTo(place));
  decipher.setAuthTag(body.subarray(-TAG_BYTES));
  const bytes = decipher.update(body.subarray(0, -TAG_BYTES));
  try {
    decipher.final();
    return bytes.toString();
  } catch {
    // The tag does not fit.
    return undefined;
  }
}

/** Authenticated with the secret, so that a value which is copied elsewhere is worthless there. */
const boundTo = ({ service, column }: SecretPlace): Buffer => Buffer.from(JSON.stringify([service, column]));

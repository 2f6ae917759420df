import { expect } from '@jest/globals';
import type { ProviderRef } from '../provider.js';

/** Fails when a provider's name or number is empty or padded with blanks. */
export function expectSoundProvider({ id, name }: ProviderRef): void {
  expect(name).toMatch(/^\S(.*\S)?$/s);
  if (id !== undefined) expect(id).toMatch(/^\S+$/);
}

/** Fails when a text is no country code in capitals. */
export function expectRegion(region: string): void {
  expect(region).toMatch(/^[A-Z]{2}$/);
}

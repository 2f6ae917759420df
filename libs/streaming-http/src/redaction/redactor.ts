/** Replaces every known secret in a text, so that the text may be shown and logged. */
export type Redactor = (text: string) => string;

const MASK = '[redacted]';

/**
 * Makes a redactor for these secrets, in plain and in URL-encoded form. It is the second line of defence: the first is
 * that no URL, header or body is ever put into a message.
 */
export function createRedactor(secrets: readonly string[]): Redactor {
  const known = secrets.filter((secret) => secret !== '').flatMap(spellings);
  // The longest goes first, so that a secret that contains another one leaves no rest behind.
  const ordered = [...new Set(known)].sort((a, b) => b.length - a.length);
  return (text) => ordered.reduce((safe, secret) => safe.replaceAll(secret, MASK), text);
}

function spellings(secret: string): string[] {
  const inQuery = new URLSearchParams({ s: secret }).toString().slice('s='.length);
  return [secret, encodeURIComponent(secret), inQuery];
}

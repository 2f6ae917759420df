/**
 * The address of a server with a schema as its search path. The path travels with the connection, so every query of
 * every connection finds our tables without naming the schema.
 * @param schema a plain name: small letters, digits and `_`
 */
export function withSearchPath(url: string, schema: string | undefined): string {
  if (schema === undefined) return url;
  const address = new URL(url);
  const options = [address.searchParams.get('options'), `-c search_path=${schema}`];
  address.searchParams.set('options', options.filter((option) => option !== null).join(' '));
  return address.href;
}

/** The part of an address that may be shown: where it leads, without user, password and settings. */
export function shownAddress(url: string): string {
  try {
    const { host, searchParams } = new URL(url);
    return host || searchParams.get('host') || 'the local server';
  } catch {
    return 'the server';
  }
}

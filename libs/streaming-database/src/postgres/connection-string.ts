/**
 * The address of a server with a schema as its search path. The path travels with the connection, so every query of
 * every connection finds our tables without naming the schema.
 * @param schema a plain name: small letters, digits and `_`
 */
export function withSearchPath(url: string, schema: string | undefined): string {
  return schema === undefined ? url : withSetting(url, `search_path=${schema}`);
}

/**
 * The address of a server with a setting for every session.
 * @param setting such as `default_transaction_read_only=on`
 */
export function withSetting(url: string, setting: string): string {
  const address = new URL(url);
  const options = [address.searchParams.get('options'), `-c ${setting}`];
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

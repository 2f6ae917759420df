/**
 * Takes the one-time token out of the address, so that it stays neither there nor in the history. A fragment is never
 * sent to a server.
 */
export function takeToken(): string | undefined {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token === null) return undefined;
  history.replaceState(history.state, '', location.pathname);
  return token;
}

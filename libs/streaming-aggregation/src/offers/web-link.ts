/** Browsers and proxies cut or refuse longer addresses. */
const LONGEST = 2048;

/**
 * Whether a text is a whole http or https address that names a host: the only kind of link that is ever handed on. One
 * with a user's name before the host is none: it is there to look like another host.
 */
export function isWebLink(text: string): boolean {
  if (text.length > LONGEST || !/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

/** Browsers and proxies cut or refuse longer addresses. */
const LONGEST = 2048;

/** Whether a text is a whole http or https address that names a host: the only kind of link that is ever handed on. */
export function isWebLink(text: string): boolean {
  return text.length <= LONGEST && /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}

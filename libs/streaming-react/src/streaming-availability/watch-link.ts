/** Where a link leads. */
export interface WatchLink {
  readonly href: string;
  /** As people know it: without `www.` */
  readonly host: string;
}

/** A link that may be followed; undefined for none, for anything that is no http(s) address, and for one with a user in it. */
export function watchLink(address: string | undefined): WatchLink | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, hostname, username, password, href } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  if (username !== '' || password !== '') return undefined;
  return { href, host: hostname.replace(/^www\./, '') };
}

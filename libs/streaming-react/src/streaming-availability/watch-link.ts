/** Where a link leads. */
export interface WatchLink {
  readonly href: string;
  /** As people know it: without `www.` */
  readonly host: string;
}

/** A link that may be followed; undefined for none, and for anything that is no http(s) address. */
export function watchLink(address: string | undefined): WatchLink | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, hostname, href } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  return { href, host: hostname.replace(/^www\./, '') };
}

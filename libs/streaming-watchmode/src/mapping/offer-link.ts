/** What came of the addresses of one row. */
export interface ChosenLink {
  /** The first one that leads to a page. */
  readonly link?: string;
  /** How many addresses before it were dropped because they lead elsewhere. */
  readonly dropped: number;
}

/** Anything that could be taken for an address. What the free plan puts in an address's place is a sentence. */
const LINK = /^[a-z][a-z0-9+.-]*:/i;
/** Longer than any address at a provider needs to be. */
const MAX_LINK_CHARS = 2_048;

/**
 * Chooses the first http(s) address. A text without a scheme is no address: it is passed over and not counted.
 * @param addresses in the order of preference
 */
export function chooseLink(addresses: readonly (string | undefined)[]): ChosenLink {
  let dropped = 0;
  for (const address of addresses) {
    if (address === undefined || !LINK.test(address)) continue;
    const link = webAddress(address);
    if (link !== undefined) return { link, dropped };
    dropped += 1;
  }
  return { dropped };
}

/** Parsed and written anew, so that nothing but a proper address can be left. */
function webAddress(address: string): string | undefined {
  if (address.length > MAX_LINK_CHARS || !URL.canParse(address)) return undefined;
  const { protocol, username, password, href } = new URL(address);
  // A name before the host is there to look like another host.
  if (username !== '' || password !== '') return undefined;
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}

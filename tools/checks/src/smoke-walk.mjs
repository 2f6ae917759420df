/** The addresses in a document that can be asked as they stand: not those with a NAME to fill in, nor those to post to. */
export function addressesIn(markdown) {
  const shown = [...markdown.matchAll(/`(\/api\/streaming\/[^`]+)`/g)].map(([, address]) => address);
  return [...new Set(shown)].filter((address) => !/NAME|cache\/refresh/.test(address));
}

/** The printed curl line, turned to another address of the same server. */
export function lineFor(address, line) {
  const turned = line.replace(/(https?:\/\/[^/']+)\/[^']*/, `$1${address}`);
  if (turned === line && !line.includes(address)) throw new Error('the printed line holds no address');
  return turned;
}

import type { FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';

/** What one household or one server is given of the addresses of version 6: whoever has one has all of these. */
const OWN_BITS = 64;

/**
 * Under which address a caller is counted: its own, and of version 6 the first half, since callers choose the rest at
 * will. An address of version 4 counts as one, however it is written.
 */
export function callerAddress({ ip }: Pick<FastifyRequest, 'ip'>): string {
  if (!ipaddr.isValid(ip)) return ip;
  const address = ipaddr.process(ip);
  if (!(address instanceof ipaddr.IPv6)) return address.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${address.toString()}/${OWN_BITS}`).toString()}/${OWN_BITS}`;
}

type TrustProxy = boolean | string[] | ((address: string, distance: number) => boolean);

/**
 * Whose word for a caller's address is taken, in the server's own terms. `true`: of whoever connects, and of nobody
 * behind it, since all that a caller has put into `X-Forwarded-For` itself stands farther off.
 * @param configured `TRUST_PROXY`
 */
export const trustedProxies = (configured: boolean | string[]): TrustProxy =>
  configured === true ? (_address, distance) => distance === 0 : configured;

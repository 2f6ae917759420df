/** Tells the time, in milliseconds since 1970. Injected wherever time decides, so that tests can move it. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();

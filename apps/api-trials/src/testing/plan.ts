/** How many requests are made, and from where chance starts: by the variables REQUESTS and SEED. */
export function planFrom(
  { REQUESTS, SEED }: NodeJS.ProcessEnv,
  defaults: { readonly requests: number; readonly seed: number },
): { readonly requests: number; readonly seed: number } {
  return {
    requests: numberIn('REQUESTS', REQUESTS) ?? defaults.requests,
    seed: numberIn('SEED', SEED) ?? defaults.seed,
  };
}

/** The number that a variable holds; undefined when it is not set. @throws when it is set and no whole number */
export function numberIn(name: string, text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  if (!/^\d+$/.test(text)) throw new Error(`${name} must be a whole number, not "${text}"`);
  return Number(text);
}

import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/**
 * A choice among a few that stands in the address, so that going back, sharing and reloading keep it.
 * @param name of the parameter @param choices all of them; the first holds when none is named
 */
export function useAddressChoice<Choice extends string>(
  name: string,
  choices: readonly [Choice, ...Choice[]],
): [Choice, (choice: Choice) => void] {
  const [parameters, setParameters] = useSearchParams();
  const [fallback] = choices;
  const choice = choices.find((known) => known === parameters.get(name)) ?? fallback;
  const choose = useCallback(
    (next: Choice) => setParameters((now) => withParameter(now, name, next === fallback ? undefined : next)),
    [setParameters, name, fallback],
  );
  return [choice, choose];
}

/** The same parameters with one of them set anew, or left out. */
export function withParameter(
  parameters: URLSearchParams,
  name: string,
  value: string | undefined,
): URLSearchParams {
  const next = new URLSearchParams(parameters);
  if (value === undefined || value === '') next.delete(name);
  else next.set(name, value);
  return next;
}

import { useSearchParams } from 'react-router';
import { useAddressChoice, withParameter } from '../../router/use-address-choice.js';

const SOURCES = ['aggregated', 'tmdb', 'trakt'] as const;
const WINDOWS = ['day', 'week'] as const;

/** What the home page shows, as its address says. */
export interface HomeChoice {
  readonly window: (typeof WINDOWS)[number];
  readonly chooseWindow: (window: (typeof WINDOWS)[number]) => void;
  readonly source: (typeof SOURCES)[number];
  readonly chooseSource: (source: (typeof SOURCES)[number]) => void;
  /** Names of services; empty: all of them. */
  readonly providers: readonly string[];
  readonly chooseProviders: (providers: readonly string[]) => void;
}

/** What was chosen on the home page. */
export function useHomeChoices(): HomeChoice {
  const [parameters, setParameters] = useSearchParams();
  const [window, chooseWindow] = useAddressChoice('window', WINDOWS);
  const [source, chooseSource] = useAddressChoice('source', SOURCES);
  return {
    window,
    chooseWindow,
    source,
    chooseSource,
    // A service's name may have a comma in it: each stands in a parameter of its own.
    providers: parameters.getAll('service'),
    chooseProviders: (providers) =>
      setParameters((now) => {
        const next = withParameter(now, 'service', undefined);
        for (const provider of providers) next.append('service', provider);
        return next;
      }),
  };
}

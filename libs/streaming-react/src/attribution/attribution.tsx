import type { ReactNode } from 'react';
import { useMessages } from '../messages/use-messages.js';

/** Who must be named for what is shown. */
export type Credited = 'tmdb' | 'justwatch' | 'trakt' | 'watchmode';

/** Where the sources of a list are named. */
export interface CreditChoice {
  /**
   * The page around it names the sources, in one {@link Attribution} for all that it shows; this one leaves it out.
   * @default false
   */
  readonly creditedElsewhere?: boolean | undefined;
}

/** Names those whose terms ask for it, in one line. @see https://www.themoviedb.org/api-terms-of-use */
export function Attribution({ to }: { readonly to: readonly Credited[] }): ReactNode {
  const { notices } = useMessages();
  const sentences: Readonly<Record<Credited, string>> = {
    tmdb: notices.tmdbNotice,
    justwatch: notices.justWatchNotice,
    trakt: notices.traktNotice,
    watchmode: notices.watchmodeNotice,
  };
  return (
    <p className="rs-attribution">
      {to.map((name) => (
        <span key={name}>{sentences[name]} </span>
      ))}
    </p>
  );
}

import { useMemo, type ReactNode } from 'react';
import type { CreditChoice } from '../attribution/attribution.js';
import { useProviders } from '../provider-filter/use-providers.js';
import { useQueryViewState } from '../view-state/use-query-view-state.js';
import { ComingSoonListView } from './coming-soon-list-view.js';
import type { ReleaseActions } from './release-actions.js';
import { useComingSoon, type ComingSoonChoice } from './use-coming-soon.js';

/** What a {@link ComingSoonList} takes. */
export interface ComingSoonListProps extends ComingSoonChoice, ReleaseActions, CreditChoice {
  /** @default "Films coming soon" or "Shows coming soon", in the language that is spoken */
  readonly heading?: string;
}

/** What arrives on streaming services, soonest first, by weeks and days; to be put in a calendar. */
export function ComingSoonList(props: ComingSoonListProps): ReactNode {
  const state = useQueryViewState(useComingSoon(props));
  // Only for the logos: without an answer, services have letters.
  const services = useProviders({ region: props.region }).data?.providers;
  const logos = useMemo(() => new Map(services?.map(({ id, logo_url }) => [id, logo_url])), [services]);
  return <ComingSoonListView {...props} state={state} logos={logos} />;
}

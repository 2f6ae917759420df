import { useId, type ReactNode } from 'react';
import { Attribution } from '../attribution/attribution.js';
import { useFormats } from '../format/use-formats.js';
import { useMessages } from '../messages/use-messages.js';
import { Notice } from '../notice/notice.js';
import { ProblemNotice } from '../notice/problem-notice.js';
import { ProvenanceLine } from '../sources/provenance-line.js';
import { SourceNotices } from '../sources/source-notices.js';
import { Surface } from '../surface/surface.js';
import type { ViewState } from '../view-state/view-state.js';
import { ProviderFilterSkeleton } from './provider-filter-skeleton.js';
import { ProviderPicker } from './provider-picker.js';
import type { ProvidersBody } from './use-providers.js';

/** What is chosen, and who hears of it. */
export interface ChoiceProps {
  /** Names of services, or ids. */
  readonly selectedProviders: readonly string[];
  /** Hears the names of all services that are chosen now. */
  readonly onProvidersChange: (providers: string[]) => void;
  /** The reader's own services. @default none */
  readonly myServices?: readonly string[];
  /** Remembers other services as the reader's own. @default they are not offered */
  readonly onMyServicesChange?: ((services: string[]) => void) | undefined;
}

/** What a {@link ProviderFilterView} shows. */
export interface ProviderFilterViewProps extends ChoiceProps {
  readonly state: ViewState<ProvidersBody>;
  /** @default "Streaming services", in the language that is spoken */
  readonly heading?: string | undefined;
}

/** The services of a region, to choose some of them. Fetches nothing. */
export function ProviderFilterView({ state, heading, ...choice }: ProviderFilterViewProps): ReactNode {
  const { providerFilter } = useMessages();
  const { region } = useFormats();
  const id = useId();
  return (
    <Surface
      className="rs-filter"
      aria-labelledby={id}
      aria-busy={state.status === 'loading' || (state.status === 'ready' && state.refreshing === true)}
    >
      <h2 className="rs-filter__heading">
        <span id={id}>{heading ?? providerFilter.heading}</span>
        {state.status === 'ready' && <span className="rs-filter__region"> {region(state.data.region)}</span>}
      </h2>
      {state.status === 'loading' && <ProviderFilterSkeleton />}
      {state.status === 'failed' && (
        <>
          <ProblemNotice problem={state.problem} onRetry={state.onRetry} />
          {choice.selectedProviders.length > 0 && (
            <ProviderPicker services={[]} labelledBy={id} {...choice} />
          )}
        </>
      )}
      {state.status === 'ready' && <Ready state={state} labelledBy={id} {...choice} />}
    </Surface>
  );
}

interface ReadyProps extends ChoiceProps {
  readonly state: Extract<ViewState<ProvidersBody>, { status: 'ready' }>;
  readonly labelledBy: string;
}

function Ready({ state: { data, problem, onRetry }, ...props }: ReadyProps): ReactNode {
  const { providerFilter } = useMessages();
  const answered = data.sources.filter(({ status }) => status === 'ok' || status === 'stale');
  const known = answered.length > 0;
  const empty = data.providers.length === 0;
  return (
    <>
      <SourceNotices of={data} problem={problem} onRetry={onRetry} />
      {empty && (
        <Notice tone="info" title={known ? providerFilter.emptyTitle : providerFilter.uncheckedTitle}>
          <p>{known ? providerFilter.emptyAdvice : providerFilter.uncheckedAdvice}</p>
        </Notice>
      )}
      {(!empty || props.selectedProviders.length > 0) && (
        <ProviderPicker
          key={data.region}
          services={data.providers}
          {...(known && { region: data.region })}
          {...props}
        />
      )}
      {known && (
        <footer className="rs-filter__footer">
          <ProvenanceLine of={data} />
          {answered.some(({ source }) => source === 'tmdb') && <Attribution to={['justwatch']} />}
        </footer>
      )}
    </>
  );
}

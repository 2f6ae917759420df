import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useMyServices } from '@/components/streaming/index.js';
import { Choice } from '../../layout/choice.js';
import { OnlyMine } from '../../layout/only-mine.js';
import { usePageTitle } from '../../layout/use-page-title.js';
import { useWebMessages } from '../../messages/web-messages-context.js';
import { useAddressChoice, withParameter } from '../../router/use-address-choice.js';
import { useSettings } from '../../settings/use-settings.js';
import { SearchResults } from './search-results.js';

const KINDS = ['all', 'movie', 'tv'] as const;

/** Titles by name. The field stands in the header, and what it asks in the address. */
export function SearchPage(): ReactNode {
  const { search } = useWebMessages();
  const { effectiveRegion: region } = useSettings();
  const { services } = useMyServices();
  const [parameters, setParameters] = useSearchParams();
  const [kind, chooseKind] = useAddressChoice('type', KINDS);
  const query = (parameters.get('q') ?? '').trim();
  const page = Math.max(1, Number.parseInt(parameters.get('page') ?? '1', 10) || 1);
  const onlyMine = parameters.get('mine') === '1' && services.length > 0;
  const choose = (name: string, value: string | undefined): void =>
    setParameters((now) => withParameter(withParameter(now, 'page', undefined), name, value));
  usePageTitle(query === '' ? search.title : search.titleFor(query));
  return (
    <div className="page">
      <h1 className="page__title">{query === '' ? search.title : search.titleFor(query)}</h1>
      <div className="choices">
        <Choice
          label={search.kind}
          chosen={kind}
          options={[
            ['all', search.all],
            ['movie', search.movies],
            ['tv', search.shows],
          ]}
          onChoose={chooseKind}
        />
        <OnlyMine checked={onlyMine} onChange={(checked) => choose('mine', checked ? '1' : undefined)} />
      </div>
      {query === '' ? (
        <p className="quiet">{search.prompt}</p>
      ) : (
        <SearchResults
          query={{
            q: query,
            region,
            page,
            ...(kind !== 'all' && { media_type: kind }),
            ...(onlyMine && { providers: services.join(',') }),
          }}
          onPage={(next) => setParameters((now) => withParameter(now, 'page', String(next)))}
        />
      )}
    </div>
  );
}

import { lazy, Suspense, useState, type ReactNode } from 'react';
import { sourceName } from '@/components/streaming/index.js';
import { Choice } from '../../layout/choice.js';
import { useWebMessages } from '../../messages/web-messages-context.js';
import type { HomeChoice } from './use-home-choices.js';

// Most visits never open it.
const ProviderFilter = lazy(async () => ({
  default: (await import('@/components/streaming/provider-filter.js')).ProviderFilter,
}));

/** What narrows the home page: the period, the source, the services. */
export function HomeChoices({ region, ...choice }: HomeChoice & { readonly region: string }): ReactNode {
  const { home } = useWebMessages();
  const { providers } = choice;
  const [open, setOpen] = useState(providers.length > 0);
  return (
    <div className="choices">
      <Choice
        label={home.window}
        chosen={choice.window}
        options={[
          ['day', home.day],
          ['week', home.week],
        ]}
        onChoose={choice.chooseWindow}
      />
      <Choice
        label={home.source}
        chosen={choice.source}
        options={[
          ['aggregated', home.allSources],
          ['tmdb', sourceName('tmdb')],
          ['trakt', sourceName('trakt')],
        ]}
        onChoose={choice.chooseSource}
      />
      <details
        className="choices__services"
        open={open}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary className="rs-button">
          {providers.length === 0 ? home.narrow : home.narrowed(providers.length)}
        </summary>
        {open && (
          <Suspense>
            <ProviderFilter
              region={region}
              selectedProviders={[...providers]}
              onProvidersChange={choice.chooseProviders}
            />
          </Suspense>
        )}
      </details>
    </div>
  );
}

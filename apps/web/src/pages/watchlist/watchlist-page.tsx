import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { queryViewState, useMyServices, useStreamingEnvironment } from '@/components/streaming/index.js';
import { MediaTypeChoice } from '../../layout/media-type-choice.js';
import { OnlyMine } from '../../layout/only-mine.js';
import { usePageTitle } from '../../layout/use-page-title.js';
import { useWebMessages } from '../../messages/web-messages-context.js';
import { useAddressChoice } from '../../router/use-address-choice.js';
import { useSettings } from '../../settings/use-settings.js';
import { traktAccountQuery } from '../status/trakt/trakt-account-query.js';
import { AccountMissing } from './account-missing.js';
import { useWatchlist } from './use-watchlist.js';
import { WatchlistTitles } from './watchlist-titles.js';

/** What the person whose account is connected wants to watch, and where that can be done. */
export function WatchlistPage(): ReactNode {
  const { watchlist } = useWebMessages();
  const { effectiveRegion: region } = useSettings();
  const { services } = useMyServices();
  const [mediaType, chooseType] = useAddressChoice('type', ['movie', 'tv']);
  const [mine, chooseMine] = useAddressChoice('mine', ['0', '1']);
  const onlyMine = mine === '1' && services.length > 0;
  const providers = onlyMine ? { providers: services.join(',') } : {};
  const { client, queryClient } = useStreamingEnvironment();
  const account = queryViewState(useQuery(traktAccountQuery(client), queryClient));
  const isConnected =
    account.status === 'ready' && account.data.status !== 'broken' && account.data.connection !== null;
  const state = useWatchlist({ media_type: mediaType, region, ...providers }, isConnected);
  usePageTitle(watchlist.title);
  if (account.status === 'ready' && !isConnected)
    return (
      <WatchlistFrame>
        <AccountMissing account={account.data} />
      </WatchlistFrame>
    );
  return (
    <WatchlistFrame>
      <div className="choices">
        <MediaTypeChoice chosen={mediaType} onChoose={chooseType} />
        <OnlyMine checked={onlyMine} onChange={(checked) => chooseMine(checked ? '1' : '0')} />
      </div>
      <WatchlistTitles state={account.status === 'failed' ? account : state} isNarrowed={onlyMine} />
    </WatchlistFrame>
  );
}

function WatchlistFrame({ children }: { readonly children: ReactNode }): ReactNode {
  const { watchlist } = useWebMessages();
  return (
    <div className="page">
      <h1 className="page__title">{watchlist.title}</h1>
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';
import { useMyServices } from '@/components/streaming/index.js';
import { MediaTypeChoice } from '../../layout/media-type-choice.js';
import { OnlyMine } from '../../layout/only-mine.js';
import { usePageTitle } from '../../layout/use-page-title.js';
import { useWebMessages } from '../../messages/web-messages-context.js';
import { useAddressChoice } from '../../router/use-address-choice.js';
import { useSettings } from '../../settings/use-settings.js';
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
  const state = useWatchlist({ media_type: mediaType, region, ...providers });
  usePageTitle(watchlist.title);
  // Also in place of an earlier list: it is of an account that is connected no more.
  const isMissing = state.status !== 'loading' && state.problem?.kind === 'not-set-up';
  return (
    <div className="page">
      <h1 className="page__title">{watchlist.title}</h1>
      {isMissing ? (
        <AccountMissing onConnected={state.onRetry} />
      ) : (
        <>
          <div className="choices">
            <MediaTypeChoice chosen={mediaType} onChoose={chooseType} />
            <OnlyMine checked={onlyMine} onChange={(checked) => chooseMine(checked ? '1' : '0')} />
          </div>
          <WatchlistTitles state={state} isNarrowed={onlyMine} />
        </>
      )}
    </div>
  );
}

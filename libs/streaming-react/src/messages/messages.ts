import type { AvailabilityMessages } from './availability-messages.js';
import type { ComingSoonMessages } from './coming-soon-messages.js';
import type { NoticeMessages } from './notice-messages.js';
import type { ProviderFilterMessages } from './provider-filter-messages.js';
import type { TrendingMessages } from './trending-messages.js';

/** Every text of the components, by component. English, German and French are complete; a host may pass its own. */
export interface Messages {
  readonly notices: NoticeMessages;
  readonly trending: TrendingMessages;
  readonly availability: AvailabilityMessages;
  readonly comingSoon: ComingSoonMessages;
  readonly providerFilter: ProviderFilterMessages;
}

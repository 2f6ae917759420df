import { presentIdentity } from '../providers/service-identity.presenter.js';
import type { NamedWish } from './offer-wishes.js';

/** Puts which services a list was narrowed to into the words of the HTTP API; nothing where any will do. */
export const presentWanted = (wish: NamedWish | undefined) => ({
  ...(wish?.services && { wanted_services: wish.services.map(presentIdentity) }),
});

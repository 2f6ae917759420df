import type { Endpoint } from '../../dialect.js';
import { oldStack } from '../trakt-answers.js';

/** Whose lists these are. More titles on the watchlist than free accounts may have, so a paying one. */
const PERSON = {
  username: 'sandbox_viewer',
  name: 'Sandbox Viewer',
  vip: true,
  private: false,
  ids: { slug: 'sandbox_viewer' },
};

/** GET /users/settings, of which the part that names the person. Our assumption, after the public contract. */
export function settingsEndpoint(): Endpoint {
  return {
    path: '/users/settings',
    answer: () => oldStack({ user: PERSON }, { maxAgeS: 0, audience: 'private' }),
  };
}

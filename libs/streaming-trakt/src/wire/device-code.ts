import { z } from 'zod';
import { amount } from './absent.js';

/**
 * A code for the person to type. `expires_in` and `interval` are seconds.
 * @see https://docs.trakt.tv/
 */
export const deviceCode = z.object({
  device_code: z.string().min(1),
  user_code: z.string().min(1),
  /** It has moved once already, so only the answer tells. It is shown as a link and must be no other kind of address. */
  verification_url: z.url({ protocol: /^https?$/ }),
  expires_in: z.number().positive().max(1e9),
  interval: amount,
});

/** A code for the person to type. */
export type TraktDeviceCode = z.infer<typeof deviceCode>;

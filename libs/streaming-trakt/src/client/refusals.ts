import type { Refusal, RefusalMeaning } from '@radarr/streaming-http';
import { z } from 'zod';

/** The end of a sentence on what to check of an application. */
export const WHERE_APPLICATIONS_ARE =
  'at https://trakt.tv/oauth/applications; since August 2026 Trakt approves applications of paid VIP accounts only.';

const WHAT_TO_DO = `Check the client id ${WHERE_APPLICATIONS_ARE}`;

/**
 * What some statuses mean at Trakt. Their bodies are empty, plain text or a page of the proxy, and tell nothing.
 * @see https://docs.trakt.tv/
 */
const MEANINGS: Readonly<Record<number, RefusalMeaning>> = {
  401: { kind: 'auth', message: 'Trakt does not take the token of this account: connect the account again.' },
  403: { kind: 'auth', message: `Trakt refuses this application. ${WHAT_TO_DO}` },
  405: { kind: 'request', message: 'There is no such Trakt API at this address: check its base URL.' },
  420: { kind: 'auth', message: 'Trakt refuses this application: its account has reached a limit.' },
  423: { kind: 'auth', message: 'Trakt has locked this account: its owner must ask Trakt.' },
  426: { kind: 'auth', message: `Trakt refuses this application: it needs a VIP account. ${WHAT_TO_DO}` },
};

/** Reads Trakt's refusals. */
export function readTraktRefusal({ status, headers, receivedAtMs }: Refusal): RefusalMeaning | undefined {
  if (status !== 429) return MEANINGS[status];
  if (headers['retry-after'] !== undefined) return undefined;
  const retryAfterMs = untilRateLimitEnds(headers['x-ratelimit'], receivedAtMs);
  return { kind: 'rate-limited', ...(retryAfterMs !== undefined && { retryAfterMs }) };
}

const rateLimit = z.object({ until: z.iso.datetime() });

/** `X-Ratelimit` holds JSON that names the moment at which the limit ends. A 429 of the proxy has none. */
function untilRateLimitEnds(header: string | undefined, nowMs: number): number | undefined {
  const parsed = rateLimit.safeParse(parse(header));
  return parsed.success ? Math.max(0, Date.parse(parsed.data.until) - nowMs) : undefined;
}

function parse(header = ''): unknown {
  try {
    return JSON.parse(header) as unknown;
  } catch {
    return undefined;
  }
}

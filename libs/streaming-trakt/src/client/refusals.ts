import type { Refusal, RefusalMeaning } from '@radarr/streaming-http';
import { z } from 'zod';

const WHAT_TO_DO =
  'Check the client id at https://trakt.tv/oauth/applications; since August 2026 Trakt approves applications of paid VIP accounts only.';

/**
 * What some statuses mean at Trakt. Their bodies are empty, plain text or a page of the proxy, and tell nothing.
 * @see https://docs.trakt.tv/
 */
const MEANINGS: Readonly<Record<number, RefusalMeaning>> = {
  403: { kind: 'auth', message: `Trakt refuses this application. ${WHAT_TO_DO}` },
  405: { kind: 'request', message: 'There is no such Trakt API at this address: check its base URL.' },
  420: { kind: 'auth', message: 'Trakt refuses this application: its account has reached a limit.' },
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

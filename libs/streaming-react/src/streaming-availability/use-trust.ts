import { useFormats } from '../format/use-formats.js';
import { useMessages } from '../messages/use-messages.js';
import { sourceName } from '../sources/source-name.js';
import type { Offer } from './offer.js';

/** How sure an offer is, in three or four words; of one that only one source tells of, whose it is and how old. */
export function useTrust({ certainty, evidence }: Offer): string {
  const { availability } = useMessages();
  const { fromNow } = useFormats();
  if (certainty === 'disputed') return availability.sourcesDisagree;
  const [first] = evidence;
  const sources = new Set(evidence.map(({ source }) => source));
  return first && sources.size === 1
    ? availability.said(sourceName(first.source), fromNow(first.fetched_at))
    : availability.sourcesAgree(sources.size);
}

import { createHash } from 'node:crypto';
import type { SearchQuery, UpstreamId } from '@radarr/streaming-core';

/**
 * A text as it is searched for: capitals, blanks around and between the words, and how a letter is composed do not
 * change what is found.
 */
export function searchedText(text: string): string {
  return text.toLowerCase().normalize('NFC').trim().replace(/\s+/g, ' ');
}

/**
 * The name of a page of what was found in the cache. What people search for is private, and keys show in logs, in events
 * and in stores: it holds a digest in place of the text.
 */
export function searchKey(upstream: UpstreamId, { text, mediaType, page }: SearchQuery): string {
  const digest = createHash('sha256').update(text).digest('base64url');
  return `search:${upstream}:${mediaType ?? 'all'}:${page}:${digest}`;
}

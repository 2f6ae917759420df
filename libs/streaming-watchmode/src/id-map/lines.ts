import { mapFailure } from './map-failure.js';

/** Longer than any row: the title is the only field without a bound of its own. */
const MAX_LINE_CHARS = 65_536;

/**
 * The lines of a text without their ends, in groups as they come: to hand over each line by itself would cost more than
 * to find it. A last line without an end is one as well.
 * @throws {UpstreamResponse} `UPSTREAM_RESPONSE` for a line that is far too long
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder();
  let begun = '';
  for await (const chunk of chunks) {
    const lines = (begun + decoder.decode(chunk, { stream: true })).split('\n');
    begun = lines.pop() ?? '';
    if (begun.length > MAX_LINE_CHARS) throw mapFailure('has a line that is too long to be a row');
    yield lines.map(withoutReturn);
  }
  const last = begun + decoder.decode();
  if (last !== '') yield [withoutReturn(last)];
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

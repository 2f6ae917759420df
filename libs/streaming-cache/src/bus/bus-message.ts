/** What one replica tells the others. */
export type BusMessage =
  | { readonly from: string; readonly written: { readonly key: string; readonly storedAt: number } }
  | { readonly from: string; readonly forgotten: readonly string[] };

/** The message in a text from the bus, or undefined for a text that is none: others may use the channel as well. */
export function parseBusMessage(text: string): BusMessage | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(data) || typeof data['from'] !== 'string') return undefined;
  const { from, written, forgotten } = data;
  if (isRecord(written) && typeof written['key'] === 'string' && typeof written['storedAt'] === 'number') {
    return { from, written: { key: written['key'], storedAt: written['storedAt'] } };
  }
  if (Array.isArray(forgotten) && forgotten.every((key) => typeof key === 'string'))
    return { from, forgotten };
  return undefined;
}

const isRecord = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null;

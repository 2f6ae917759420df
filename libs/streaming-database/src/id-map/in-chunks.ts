/** How a source is cut up. */
export interface ChunkOptions {
  readonly size: number;
  readonly signal: AbortSignal | undefined;
}

/**
 * The rows of a source in chunks of one size, whatever the size of its batches. The source is asked for its next batch
 * only when the last one is used up, and is closed when the reader stops.
 * @throws the signal's reason once it is aborted, even while the source hangs; whatever the source throws
 */
export async function* inChunks<T>(
  batches: AsyncIterable<readonly T[]>,
  { size, signal }: ChunkOptions,
): AsyncGenerator<readonly T[]> {
  let chunk: T[] = [];
  for await (const batch of untilAborted(batches, signal)) {
    for (const row of batch) {
      chunk.push(row);
      if (chunk.length < size) continue;
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}

async function* untilAborted<T>(
  source: AsyncIterable<T>,
  signal: AbortSignal | undefined,
): AsyncGenerator<T> {
  if (signal === undefined) {
    yield* source;
    return;
  }
  const iterator = source[Symbol.asyncIterator]();
  let asking = false;
  let drained = false;
  try {
    while (!drained) {
      signal.throwIfAborted();
      asking = true;
      const next = await orAbort(iterator.next(), signal);
      asking = false;
      if (next.done === true) drained = true;
      else yield next.value;
    }
  } finally {
    const closed = drained ? undefined : iterator.return?.();
    // A source that hangs would never say that it is closed.
    if (asking) closed?.catch(() => undefined);
    else await closed;
  }
}

function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

import { setMaxListeners } from 'node:events';

/** What an {@link AbortScope} listens to. */
export interface AbortScopeOptions {
  /** When one of these aborts, the scope's signal aborts with the same reason. */
  readonly follow: readonly (AbortSignal | undefined)[];
  readonly limitMs: number;
}

/** A signal for one piece of work, and the way to let go of everything that it listens to. */
export interface AbortScope {
  readonly signal: AbortSignal;
  end(): void;
}

/** The reason with which a scope aborts when its time is up. */
export class TimeLimitReached extends Error {
  constructor(readonly limitMs: number) {
    super(`No end within ${limitMs} ms.`);
    this.name = 'TimeLimitReached';
  }
}

/**
 * Opens a scope that aborts with the first of the followed signals or when its time is up.
 * `AbortSignal.any` would do, but it keeps memory for as long as a followed signal lives; `end` does not.
 */
export function openAbortScope({ follow, limitMs }: AbortScopeOptions): AbortScope {
  const controller = new AbortController();
  const signals = follow.filter((signal) => signal !== undefined);
  // Node warns of a leak from the eleventh listener on. Many calls at a time are no leak: each one cleans up.
  setMaxListeners(0, controller.signal, ...signals);
  const listeners = signals.map((signal) => {
    const listener = () => controller.abort(signal.reason);
    if (signal.aborted) listener();
    else signal.addEventListener('abort', listener, { once: true });
    return () => signal.removeEventListener('abort', listener);
  });
  const timer = setTimeout(() => controller.abort(new TimeLimitReached(limitMs)), limitMs);
  return {
    signal: controller.signal,
    end: () => {
      clearTimeout(timer);
      for (const remove of listeners) remove();
    },
  };
}

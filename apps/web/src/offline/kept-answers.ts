import {
  defaultShouldDehydrateQuery,
  dehydrate,
  hydrate,
  type DehydratedState,
  type Query,
  type QueryClient,
} from '@tanstack/react-query';

const KEY = 'radarr-streaming.answers';
const SAVE_AFTER_MS = 2000;
const MOST_CHARACTERS = 3_000_000;

/**
 * Marks a query, as its `meta`, whose answer is about a person. It is never kept: it would outlive the connection to the
 * account that it is from, also one that is ended in another browser.
 */
export const PERSONAL = { personal: true } as const;

/** The keeping of answers, once it has begun. */
export interface KeptAnswers {
  /** What was kept stays; nothing is added. */
  readonly stop: () => void;
  /** Stops, and forgets everything that was kept, pictures included: whoever signs out leaves nothing behind. */
  readonly forget: () => Promise<void>;
}

/** What is kept: another build may read answers differently, so it starts anew. */
interface Kept {
  readonly version: string;
  readonly state: DehydratedState;
}

/**
 * Keeps the last answers in this browser, so that they can be read without a network, and takes them up again.
 * @param version the build; answers that another one kept are forgotten
 */
export function keepAnswers(queryClient: QueryClient, version: string): KeptAnswers {
  const kept = load();
  if (kept?.version === version) hydrate(queryClient, kept.state);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unsubscribe = queryClient.getQueryCache().subscribe(({ type }) => {
    if (type !== 'updated') return;
    timer ??= setTimeout(() => {
      timer = undefined;
      save({ version, state: dehydrate(queryClient, WHAT_IS_KEPT) });
    }, SAVE_AFTER_MS);
  });
  const stop = (): void => {
    unsubscribe();
    clearTimeout(timer);
  };
  return {
    stop,
    forget: async () => {
      // Else what came just now would be kept after all, before the page is left.
      stop();
      localStorage.removeItem(KEY);
      if ('caches' in window) await caches.delete('pictures');
    },
  };
}

const WHAT_IS_KEPT = {
  shouldDehydrateMutation: () => false,
  shouldDehydrateQuery: (query: Query) =>
    defaultShouldDehydrateQuery(query) && query.meta?.['personal'] !== true,
};

function load(): Kept | undefined {
  try {
    return (JSON.parse(localStorage.getItem(KEY) ?? 'null') as Kept | null) ?? undefined;
  } catch {
    return undefined;
  }
}

function save(kept: Kept): void {
  try {
    const text = JSON.stringify(kept);
    if (text.length <= MOST_CHARACTERS) localStorage.setItem(KEY, text);
  } catch {
    // A full or forbidden storage costs the offline view only.
  }
}

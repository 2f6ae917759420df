import { useMemo, useSyncExternalStore } from 'react';
import { parseMyServices, readMyServices, watchMyServices, writeMyServices } from './my-services-store.js';

/** The services that the reader has, and how to remember others. */
export interface MyServices {
  /** Names of services; empty when none are remembered. */
  readonly services: readonly string[];
  /** Remembers these instead; an empty list forgets all. */
  readonly remember: (services: readonly string[]) => void;
}

/**
 * The reader's own services, kept in `localStorage` under `radarr-streaming.my-services` (a JSON array of names), the
 * same in all components and tabs. Where the browser stores nothing they last as long as the page.
 */
export function useMyServices(): MyServices {
  const text = useSyncExternalStore(watchMyServices, readMyServices, nothingOnServers);
  const services = useMemo(() => parseMyServices(text), [text]);
  return { services, remember: writeMyServices };
}

const nothingOnServers = (): string => '';

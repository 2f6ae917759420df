/** The key in `localStorage` under which the reader's own services are remembered: a JSON array of names. */
export const MY_SERVICES_KEY = 'radarr-streaming.my-services';

const listeners = new Set<() => void>();

/** Stands in for the storage while it is full or blocked; lasts as long as the page. */
let unstored: string | undefined;

/** What is remembered, as it is written down; empty when nothing is. */
export function readMyServices(): string {
  if (unstored !== undefined) return unstored;
  try {
    return localStorage.getItem(MY_SERVICES_KEY) ?? '';
  } catch {
    return '';
  }
}

/** Remembers services, or none, and tells everybody on the page. */
export function writeMyServices(services: readonly string[]): void {
  const text = services.length === 0 ? '' : JSON.stringify(services);
  try {
    if (text === '') localStorage.removeItem(MY_SERVICES_KEY);
    else localStorage.setItem(MY_SERVICES_KEY, text);
    unstored = undefined;
  } catch {
    unstored = text;
  }
  for (const listener of listeners) listener();
}

/** Hears of changes, those of other tabs as well. Gives what ends that. */
export function watchMyServices(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** Reads what was written down; whatever else stands there is nothing. */
export function parseMyServices(text: string): string[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
  } catch {
    return [];
  }
}

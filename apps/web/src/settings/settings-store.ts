import { DEFAULT_SETTINGS, parseSettings, type Settings } from './settings.js';

const KEY = 'radarr-streaming.settings';

let current: Settings | undefined;
const listeners = new Set<() => void>();

/** What was chosen in this browser, kept over visits and over windows. */
export const settingsStore = {
  read: (): Settings => (current ??= parseSettings(load())),
  change: (change: Partial<Settings>): void => {
    current = { ...settingsStore.read(), ...change };
    save(JSON.stringify(current));
    tell();
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    window.addEventListener('storage', onStorage);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) window.removeEventListener('storage', onStorage);
    };
  },
};

function onStorage({ key }: StorageEvent): void {
  if (key !== KEY && key !== null) return;
  current = undefined;
  tell();
}

const tell = (): void => listeners.forEach((listener) => listener());

function load(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // A browser may forbid storage altogether.
    return JSON.stringify(DEFAULT_SETTINGS);
  }
}

function save(text: string): void {
  try {
    localStorage.setItem(KEY, text);
  } catch {
    // The choice holds until the page is left.
  }
}

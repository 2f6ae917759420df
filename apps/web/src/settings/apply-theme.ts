import type { Theme } from '@/components/streaming/index.js';

/** Gives the whole page the theme; the style sheet does the rest. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}

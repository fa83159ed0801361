// In which colours the reader wants the map: chosen on the page, or set in the reader's system.
import { type Theme, themeFor } from '../look/theme';
import type { Page } from '../state/page';

export interface ReadersTheme {
  readonly now: () => Theme;
  /** Calls `listener` when the reader's system asks for another theme; the choice on the page is part of the state. */
  readonly onChange: (listener: () => void) => void;
}

export function createReadersTheme(store: Page['store']): ReadersTheme {
  const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');
  const prefersContrast = window.matchMedia('(prefers-contrast: more)');
  return {
    now() {
      const { theme } = store.getState();
      const isDark = theme === null ? prefersDark.matches : theme === 'dark';
      return themeFor({ isDark, moreContrast: prefersContrast.matches });
    },
    onChange(listener) {
      for (const preference of [prefersDark, prefersContrast]) preference.addEventListener('change', listener);
    },
  };
}

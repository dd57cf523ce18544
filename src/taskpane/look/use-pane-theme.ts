import { useEffect, useState } from 'react';
import type { OfficeSurroundings } from '../surroundings.ts';
import type { PaneTheme } from './pane-theme.ts';
import { paneTheme } from './pane-theme.ts';

/** The theme for the surroundings as they are now; follows them. */
export function usePaneTheme(surroundings: OfficeSurroundings): PaneTheme {
  const [theme, setTheme] = useState(() => themeNow(surroundings));
  useEffect(
    () =>
      surroundings.onThemeChanged(() => {
        setTheme(themeNow(surroundings));
      }),
    [surroundings],
  );
  return theme;
}

function themeNow(surroundings: OfficeSurroundings): PaneTheme {
  return paneTheme(surroundings.colours(), window.matchMedia('(prefers-color-scheme: dark)').matches);
}

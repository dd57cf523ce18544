import type { OfficeColours, OfficeSurroundings } from './surroundings.ts';

/** The time zone in which the as-of date is meant, the same as the command line's. */
const TIME_ZONE = 'Asia/Shanghai';

/** The surroundings as office.js tells them. To be called after `Office.onReady`. */
export function officeSurroundings(now: Date): OfficeSurroundings {
  return {
    language: Office.context.displayLanguage,
    // The Swedish way of writing a date is the ISO one.
    today: new Intl.DateTimeFormat('sv-SE', { timeZone: TIME_ZONE }).format(now),
    colours: officeColours,
    onThemeChanged,
  };
}

function officeColours(): OfficeColours | null {
  // Excel on the web and some hosts have no theme; the type says otherwise.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  if (theme?.bodyBackgroundColor === undefined) return null;
  return { background: theme.bodyBackgroundColor, foreground: theme.bodyForegroundColor };
}

/**
 * Excel raises no event for its theme, so the pane looks again whenever it comes back into view or the operating
 * system's colour scheme turns.
 */
function onThemeChanged(listener: () => void): () => void {
  const scheme = window.matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', listener);
  window.addEventListener('focus', listener);
  document.addEventListener('visibilitychange', listener);
  return () => {
    scheme.removeEventListener('change', listener);
    window.removeEventListener('focus', listener);
    document.removeEventListener('visibilitychange', listener);
  };
}

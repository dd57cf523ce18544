/** Colours of the Office window around the pane, as `#RRGGBB`. */
export interface OfficeColours {
  readonly background: string;
  readonly foreground: string;
}

/** What the pane must know of the program in which it is shown. Holds nothing of the workbook. */
export interface OfficeSurroundings {
  /** Language of the Office interface as a tag: `zh-CN`, `en-US`. */
  readonly language: string;
  /** The day on which the pane was opened, `YYYY-MM-DD`: the first as-of date. */
  readonly today: string;
  /** The window's colours now; null where Office names none, then the operating system's light or dark decides. */
  readonly colours: () => OfficeColours | null;
  /** Calls the listener after Office's theme has changed; the answer ends that. */
  readonly onThemeChanged: (listener: () => void) => () => void;
}

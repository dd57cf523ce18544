import type { Severity } from './finding.ts';

/** How a marked cell looks. Colours are `#RRGGBB`. */
export interface SeverityLook {
  readonly fill: string;
  readonly font: string;
  readonly bold: boolean;
}

/**
 * The look of a mark by severity, the same in Excel, in xlsx files and in the pane.
 * The three differ in lightness and on the blue-yellow axis, so they stay apart for red-green blindness and in grey print;
 * font on fill keeps a contrast of at least 7 to 1.
 */
export const SEVERITY_LOOKS: Readonly<Record<Severity, SeverityLook>> = {
  error: { fill: '#8F1D14', font: '#FFFFFF', bold: true },
  warning: { fill: '#FFD666', font: '#3D2900', bold: false },
  info: { fill: '#D6E8FA', font: '#0B3558', bold: false },
};

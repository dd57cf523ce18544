/** Only an equal number or a decision is beyond doubt. */
const MOST = 0.99;

/** 0..1 of log-odds, to three digits. */
export function confidenceOf(score: number): number {
  return Math.min(MOST, Math.round(1000 / (1 + Math.exp(-score))) / 1000);
}

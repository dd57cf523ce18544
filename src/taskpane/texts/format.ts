import type { Language } from './language.ts';

const TEN_THOUSAND = 10_000;
/** Made once: making one takes longer than drawing a row. */
const COUNT = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const DECIMAL = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** Whole numbers with thousands separators, the same in both languages: `2,000`. */
export function formatCount(count: number): string {
  return COUNT.format(count);
}

/** Yuan as people say them: `12万元`, `3,500元`; in English `¥120,000`. */
export function formatMoney(yuan: number, language: Language): string {
  if (language === 'en') return `${yuan < 0 ? '-' : ''}¥${formatDecimal(Math.abs(yuan))}`;
  if (Math.abs(yuan) < TEN_THOUSAND) return `${formatDecimal(yuan)}元`;
  return `${formatDecimal(yuan / TEN_THOUSAND)}万元`;
}

/** A number with at most two decimals and no trailing zeros: `15.5`. */
export function formatDecimal(value: number): string {
  return DECIMAL.format(value);
}

/** A share 0..1 as whole per cent: `62%`. */
export function formatShare(share: number): string {
  return `${Math.round(share * 100).toString()}%`;
}

/** The time of day on this computer's clock: `14:03:21`. */
export function formatTime(milliseconds: number): string {
  const time = new Date(milliseconds);
  return [time.getHours(), time.getMinutes(), time.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Seconds with one decimal from milliseconds: `1.2`. */
export function formatSeconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}

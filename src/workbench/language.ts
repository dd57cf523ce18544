/** The languages of the workbench's own texts. */
export type Language = 'zh' | 'en';

/** The language that a browser asks for; Chinese unless it asks for English and no Chinese. */
export function browserLanguage(wanted: readonly string[]): Language {
  const first = wanted.find((tag) => /^(?:zh|en)\b/i.test(tag));
  return first !== undefined && /^en\b/i.test(first) ? 'en' : 'zh';
}

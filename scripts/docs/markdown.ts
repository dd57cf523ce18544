import type { Bilingual } from '../../src/engine/model/finding.ts';

export type Language = 'zh' | 'en';

/** A table of Markdown; bars and line breaks in cells are escaped. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cellText).join(' | ')} |`;
  return [line(headers), line(headers.map(() => '---')), ...rows.map(line)].join('\n');
}

function cellText(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** Texts of a list, joined as the language joins them. */
export function joined(texts: readonly string[], language: Language): string {
  return texts.join(language === 'zh' ? '、' : ', ');
}

/** A heading or word in both languages, by language. */
export function words(zh: string, en: string): Bilingual {
  return { zh, en };
}

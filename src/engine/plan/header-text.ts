import type { ColumnDefinition } from '../headers/definition.ts';

/** A column's header in a sheet of ours: Chinese, with the English behind it where the interface is English. */
export function headerOf({ header, english }: ColumnDefinition, language: 'zh' | 'en'): string {
  return language === 'zh' ? header : `${header} ${english}`;
}

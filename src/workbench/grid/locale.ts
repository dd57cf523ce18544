import { LocaleType, mergeLocales } from '@univerjs/core';
import type { ILanguagePack, ILocales } from '@univerjs/core';
import conditionalEn from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import conditionalZh from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import coreEn from '@univerjs/preset-sheets-core/locales/en-US';
import coreZh from '@univerjs/preset-sheets-core/locales/zh-CN';
import validationEn from '@univerjs/preset-sheets-data-validation/locales/en-US';
import validationZh from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import filterEn from '@univerjs/preset-sheets-filter/locales/en-US';
import filterZh from '@univerjs/preset-sheets-filter/locales/zh-CN';
import noteEn from '@univerjs/preset-sheets-note/locales/en-US';
import noteZh from '@univerjs/preset-sheets-note/locales/zh-CN';
import tableEn from '@univerjs/preset-sheets-table/locales/en-US';
import tableZh from '@univerjs/preset-sheets-table/locales/zh-CN';
import type { Language } from '../language.ts';
import { MISSING_WORDS } from './missing-words.ts';

/** The grid's own word lists, both loaded, so that the language changes without a new page. */
export const GRID_LOCALES: ILocales = {
  [LocaleType.ZH_CN]: joined(
    mergeLocales(coreZh, filterZh, conditionalZh, tableZh, noteZh, validationZh),
    MISSING_WORDS.zh,
  ),
  [LocaleType.EN_US]: joined(
    mergeLocales(coreEn, filterEn, conditionalEn, tableEn, noteEn, validationEn),
    MISSING_WORDS.en,
  ),
};

/** The grid's name for one of the workbench's languages. */
export function gridLocale(language: Language): LocaleType {
  return language === 'zh' ? LocaleType.ZH_CN : LocaleType.EN_US;
}

/** The grid joins lists by their first names alone; here what is missing within one goes in word by word. */
function joined(words: ILanguagePack, more: ILanguagePack): ILanguagePack {
  const all = { ...words };
  for (const [name, value] of Object.entries(more)) {
    const known = words[name];
    all[name] = isList(known) && isList(value) ? joined(known, value) : value;
  }
  return all;
}

function isList(words: ILanguagePack[string] | undefined): words is ILanguagePack {
  return typeof words === 'object' && !Array.isArray(words);
}

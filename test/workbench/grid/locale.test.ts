/** @jest-environment node */
import { LocaleService } from '@univerjs/core';
import { GRID_LOCALES, gridLocale } from '../../../src/workbench/grid/locale.ts';
import type { Language } from '../../../src/workbench/language.ts';

/** The grid's words in one of its languages, by their names. */
function wordsIn(language: Language): LocaleService {
  const words = new LocaleService();
  words.load(GRID_LOCALES);
  words.setLocale(gridLocale(language));
  return words;
}

test.each([
  ['zh', 'sheets-formula.progress.calculating', '正在计算'],
  ['en', 'sheets-formula.progress.calculating', 'Calculating'],
  ['zh', 'sheets-ui.merge.confirm.warning', '合并单元格'],
  ['en', 'sheets-ui.merge.confirm.warning', 'Merged cells'],
] as const)('in %s the grid has a word for %s', (language, name, word) => {
  expect(wordsIn(language).t(name)).toBe(word);
});

test.each(['zh', 'en'] as const)('what the grid brings itself stays beside it (%s)', (language) => {
  const words = wordsIn(language);
  for (const name of ['sheets-formula.functionList.SUM.description', 'sheets-ui.rightClick.insert']) {
    expect(words.t(name)).not.toBe(name);
  }
});

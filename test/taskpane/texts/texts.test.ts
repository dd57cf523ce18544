import { FINDING_CODES } from '../../../src/engine/model/finding.ts';
import { FINDING_NAMES } from '../../../src/engine/model/finding-names.ts';
import { formatCount, formatMoney, formatShare } from '../../../src/taskpane/texts/format.ts';
import { languageFor } from '../../../src/taskpane/texts/language.ts';
import { SHELL_TEXTS } from '../../../src/taskpane/shell-texts.ts';
import { textsIn } from '../../../src/taskpane/texts/texts.ts';

/** Names of sheets stand as they do in the workbook, a language is named in itself, and Office is a name. */
const NAMES_IN_ENGLISH = /检查结果|客户界定|别名|中文/g;
const NAMES_IN_CHINESE = /English|Office/g;

function sentencesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(sentencesOf);
}

test('every finding code has a name of its own in both languages', () => {
  for (const names of [FINDING_NAMES.zh, FINDING_NAMES.en]) {
    expect(Object.keys(names).sort()).toEqual([...FINDING_CODES].sort());
    expect(new Set(Object.values(names)).size).toBe(FINDING_CODES.length);
  }
});

test('no English word stands in the Chinese interface and no Chinese one in the English', () => {
  const zh = [...sentencesOf(textsIn('zh')), ...sentencesOf(SHELL_TEXTS.zh)];
  const en = [...sentencesOf(textsIn('en')), ...sentencesOf(SHELL_TEXTS.en)];
  expect(zh.filter((text) => /[a-z]/i.test(text.replace(NAMES_IN_CHINESE, '')))).toEqual([]);
  expect(en.filter((text) => /\p{Script=Han}/u.test(text.replace(NAMES_IN_ENGLISH, '')))).toEqual([]);
});

test('no text shouts and none is empty', () => {
  const all = [...sentencesOf(textsIn('zh')), ...sentencesOf(textsIn('en'))];
  expect(all.filter((text) => /[!！]/.test(text) || text.trim() === '')).toEqual([]);
});

test.each([
  ['office', 'zh-CN', 'zh'],
  ['office', 'zh-TW', 'zh'],
  ['office', 'de-DE', 'en'],
  ['en', 'zh-CN', 'en'],
  ['zh', 'en-US', 'zh'],
] as const)('the choice %s in an Office of %s shows %s', (choice, office, language) => {
  expect(languageFor(choice, office)).toBe(language);
});

test('money and shares read as people say them', () => {
  expect(formatMoney(120_000, 'zh')).toBe('12万元');
  expect(formatMoney(3500, 'zh')).toBe('3,500元');
  expect(formatMoney(-36_500, 'zh')).toBe('-3.65万元');
  expect(formatMoney(-36_500, 'en')).toBe('-¥36,500');
  expect(formatShare(0.625)).toBe('63%');
  expect(formatCount(30_000)).toBe('30,000');
});

import { browserLanguage } from '../../src/workbench/language.ts';

test.each([
  [['zh-CN', 'en'], 'zh'],
  [['en-GB'], 'en'],
  [['de-DE', 'en-US'], 'en'],
  [['de-DE'], 'zh'],
  [[], 'zh'],
])('a browser that wants %j gets %s', (wanted, language) => {
  expect(browserLanguage(wanted)).toBe(language);
});

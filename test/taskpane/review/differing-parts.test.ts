import { comparedFields } from '../../../src/taskpane/review/compared-fields.ts';
import { differingParts } from '../../../src/taskpane/review/differing-parts.ts';
import { listTarget } from '../../../src/taskpane/review/list-target.ts';
import { PAIR, reviewRow, reviews } from './sample-reviews.ts';

test.each([
  ['青山五金', '青岭五金', '青[山]五金'],
  ['杭州拓普五金有限公司', '拓普五金', '[杭州]拓普五金[有限公司]'],
  ['拓普五金', '杭州拓普五金有限公司', '拓普五金'],
  ['同样', '同样', '同样'],
  ['甲', '乙', '[甲]'],
  ['0571-87654321', '13800138000', '[0571-87654321]'],
  ['2026-05-01', '2026-05-02', '2026-05-0[1]'],
  ['', '乙', ''],
  ['𠮷祥茶庄', '吉祥茶庄', '[𠮷]祥茶庄'],
])('%s beside %s is marked %s', (text, other, marked) => {
  const parts = differingParts(text, other);
  expect(parts.map((part) => (part.differs ? `[${part.text}]` : part.text)).join('')).toBe(marked);
});

test('a very long text is marked whole', () => {
  expect(differingParts('甲'.repeat(100), '乙')).toEqual([{ text: '甲'.repeat(100), differs: true }]);
});

test('fields compare as equal, different or partly empty; those that nobody fills in are left out', () => {
  const compared = comparedFields(reviews([]).headers, PAIR.rows);
  expect(compared.map(({ header, comparison }) => [header.zh, comparison])).toEqual([
    ['客户名称', 'differs'],
    ['联系人', 'equal'],
    ['联系电话', 'equal'],
    ['地址', 'partly'],
  ]);
});

test('one spelling of the same phone is no difference', () => {
  const row = (text: string) => ({
    ...reviewRow({ cells: [], customer: 0, row: 2 }),
    cells: [{ text, key: '+8657187654321' }],
  });
  const [field] = comparedFields([{ zh: '联系电话', en: 'Phone' }], [row('0571-87654321'), row('(0571)87654321')]);
  expect(field?.comparison).toBe('equal');
});

test.each([
  ['ArrowDown', 3, 4],
  ['ArrowUp', 0, 0],
  ['PageDown', 3, 9],
  ['PageUp', 3, 0],
  ['Home', 5, 0],
  ['End', 5, 9],
  ['a', 5, null],
])('%s leads from row %d of ten to %s', (key, from, to) => {
  expect(listTarget(key, from, 10)).toBe(to);
});

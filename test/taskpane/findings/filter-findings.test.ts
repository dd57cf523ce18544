import { countBy, filterFindings, searchText } from '../../../src/taskpane/findings/filter-findings.ts';
import { NO_FILTERS } from '../../../src/taskpane/findings/finding-view.ts';
import { textsIn } from '../../../src/taskpane/texts/texts.ts';
import { sampleFindings } from '../sample-findings.ts';
import { memberAt } from '../member-at.ts';

const FINDINGS = sampleFindings(40);
const pass = (filters: Partial<typeof NO_FILTERS>) =>
  filterFindings(FINDINGS, { ...NO_FILTERS, ...filters }, (finding) => searchText(finding, textsIn('zh'), 'zh')).map(
    (index) => memberAt(FINDINGS, index),
  );

test('severities are joined, other filters narrow each other', () => {
  expect(pass({ severities: new Set(['error', 'info']) })).toHaveLength(32);
  const both = pass({ severities: new Set(['error']), salesperson: '张建国' });
  expect(both.length).toBeGreaterThan(0);
  expect(both.every((finding) => finding.severity === 'error' && finding.salesperson === '张建国')).toBe(true);
});

test('a code keeps its findings alone', () => {
  expect(pass({ code: 'field.required' })).toHaveLength(8);
});

test.each([
  ['a customer', '恒达', true],
  ['a number in full-width letters', 'Ｃ００３１', true],
  ['the name of the finding', '必填项', true],
  ['two words that both occur', '恒达 联系电话', true],
  ['a word that does not occur', '不存在的客户', false],
])('the search finds %s', (_, search, found) => {
  expect(pass({ search }).length > 0).toBe(found);
});

test('choices are counted, the most frequent first, and empty ones left out', () => {
  const counts = countBy(
    [...FINDINGS.slice(0, 5), { ...memberAt(FINDINGS, 0), salesperson: null }],
    (f) => f.salesperson,
  );
  expect(counts[0]).toEqual({ value: '张建国', count: 2 });
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(5);
});

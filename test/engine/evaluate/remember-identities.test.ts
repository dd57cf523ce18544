import { dayFromIso } from '../../../src/engine/dates/iso.ts';
import { indexCustomers } from '../../../src/engine/evaluate/index-customers.ts';
import { rememberIdentities } from '../../../src/engine/evaluate/remember-identities.ts';
import type { CustomerIndex } from '../../../src/engine/model/customers.ts';
import { DEFAULT_POLICY } from '../../../src/policies/index.ts';
import { tableOf } from '../../support/text-table.ts';

const NAMES = ['杭州拓普五金有限公司', '杭州拓普五金', '宁波青山商行'];
const TODAY = dayFromIso('2026-06-30') ?? 0;
const archiveOf = (names: readonly string[], more: (row: number) => Record<string, string> = () => ({})) =>
  tableOf(
    'filings',
    names.map((name, row) => ({
      客户编号: `C${row}`,
      客户名称: name,
      业务员: '张三',
      联系电话: '13800138000',
      ...more(row),
    })),
  );
const ARCHIVE = archiveOf(NAMES);
const NO_DECISIONS = tableOf('aliases', []);
const APART = tableOf('aliases', [{ 名称甲: 'C0', 名称乙: 'C1', 同一客户: '否' }]);

const saidBy = (index: CustomerIndex) => ({ customers: [...index.ofFiling], match: index.match('', NAMES[1] ?? '') });

test('rows that read as they did have the customers that were told before', () => {
  const identify = rememberIdentities();
  const first = identify(ARCHIVE, NO_DECISIONS, DEFAULT_POLICY, TODAY);
  expect(identify(archiveOf(NAMES), tableOf('aliases', []), DEFAULT_POLICY, TODAY)).toBe(first);
  expect(identify(ARCHIVE, NO_DECISIONS, DEFAULT_POLICY, TODAY + 1)).toBe(first);
  // Whose salesperson they are makes no other customer.
  expect(
    identify(
      archiveOf(NAMES, () => ({ 业务员: '李四' })),
      NO_DECISIONS,
      DEFAULT_POLICY,
      TODAY,
    ),
  ).toBe(first);
});

test.each([
  ['another name', archiveOf(['绍兴远洋渔具', ...NAMES.slice(1)]), NO_DECISIONS],
  ['another order of rows', archiveOf([...NAMES].reverse()), NO_DECISIONS],
  ['a row less', archiveOf(NAMES.slice(1)), NO_DECISIONS],
  ['another phone', archiveOf(NAMES, (row) => ({ 联系电话: `1370013700${row}` })), NO_DECISIONS],
  ['another number', archiveOf(NAMES, () => ({ 客户编号: 'C0' })), NO_DECISIONS],
  ['a code', archiveOf(NAMES, (row) => ({ 统一社会信用代码: row === 0 ? '91350100M000100Y43' : '' })), NO_DECISIONS],
  ['a contact', archiveOf(NAMES, () => ({ 联系人: '王芳' })), NO_DECISIONS],
  ['a legal representative', archiveOf(NAMES, () => ({ 法定代表人: '王芳' })), NO_DECISIONS],
  ['an address', archiveOf(NAMES, () => ({ 地址: '杭州市学院路1号' })), NO_DECISIONS],
  ['a region', archiveOf(NAMES, () => ({ 区域: '杭州' })), NO_DECISIONS],
  ['a decision', ARCHIVE, APART],
])('%s is judged as if for the first time, and the old answer is known still', (_, archive, aliases) => {
  const identify = rememberIdentities();
  const first = identify(ARCHIVE, NO_DECISIONS, DEFAULT_POLICY, TODAY);
  const other = identify(archive, aliases, DEFAULT_POLICY, TODAY);
  expect(other).not.toBe(first);
  expect(saidBy(other)).toEqual(saidBy(indexCustomers(archive, aliases, DEFAULT_POLICY, TODAY)));
  expect(identify(ARCHIVE, NO_DECISIONS, DEFAULT_POLICY, TODAY)).toBe(first);
});

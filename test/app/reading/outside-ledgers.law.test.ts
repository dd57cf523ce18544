import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { outsideLedgers } from '../../../src/app/reading/outside-ledgers.ts';
import { walk } from '../../../src/app/walk.ts';
import type { Cell } from '../../../src/engine/model/cell.ts';
import type { CheckReport } from '../../../src/engine/model/report.ts';
import { POLICIES } from '../../../src/policies/index.ts';
import { AS_OF, filing, payment, sale, sheetsOf, visit } from '../../support/feida-case.ts';
import type { Case } from '../../support/feida-case.ts';
import { memorySource } from '../../support/memory-source.ts';

const FILED = [
  filing('C1', '杭州青禾五金有限公司', '张建国', '2026-01-01'),
  filing('C2', '宁波远帆商贸有限公司', '李晓梅', '2025-10-10'),
  filing('C3', '绍兴云栖建材有限公司', '王海', '2026-03-01'),
  filing('C4', '杭州青禾五金有限公司', '李晓梅', '2026-02-01'),
  filing('C5', '湖州百川贸易有限公司', '', '2026-02-01', { 归属: '公司' }),
];
const ROSTER = ['张建国', '李晓梅', '王海'].map((name) => ({ 姓名: name, 状态: '在职' }));
const VISITS = [
  visit('2026-01-01', 'C1', '张建国'),
  visit('2026-03-02', 'C3', '王海'),
  visit('2026-03-20', 'C3', '李晓梅'),
];
const TRANSFERS = [{ 日期: '2026-05-01', 客户编号: 'C2', 原业务员: '李晓梅', 新业务员: '王海' }];

type Row = NonNullable<Case[string]>[number];

/** Customers by number, by name in several spellings, strangers, look-alikes, and nobody. */
const party = fc.constantFrom<Row>(
  { 客户编号: 'C1' },
  { 客户编号: 'C2', 客户名称: '宁波远帆商贸有限公司' },
  { 客户编号: '', 客户名称: '绍兴云栖建材有限公司' },
  { 客户编号: '', 客户名称: ' 绍兴云栖建材有限公司 ' },
  { 客户编号: '', 客户名称: '湖州百川贸易有限公司' },
  { 客户编号: '', 客户名称: '南京陌生人商店' },
  { 客户编号: 'X9', 客户名称: '苏州路过的客户' },
  { 客户编号: '', 客户名称: '宁波远航商贸公司' },
  { 客户编号: '', 客户名称: '' },
);
const day = fc.constantFrom(
  '2025-08-03',
  '2025/12/31',
  '2026-1-2',
  '2026年3月5日',
  '20260415',
  '2026.5.1',
  '２０２６-０６-２９',
  '2026-06-30 09:15',
  '2026-07-01',
);
const badDay = fc.constantFrom('2026-02-30', '昨天', '3月5日', '#N/A', '');
const amount = fc.constantFrom('1200', '1,234.50', '￥88', '1.2万', '-300', '(45.5)', '0', '100000', '３００');
const badAmount = fc.constantFrom('待定', '#REF!', '1,2,3', '');
const person = fc.constantFrom('张建国', '李晓梅', '王海', '路人甲', '');

const line = fc
  .record({
    party,
    day: fc.oneof({ weight: 9, arbitrary: day }, { weight: 1, arbitrary: badDay }),
    amount: fc.oneof({ weight: 9, arbitrary: amount }, { weight: 1, arbitrary: badAmount }),
    person,
    channel: fc.constantFrom('业务员', '业务员', '直接到公司'),
    mention: fc.constantFrom('', '', '', '王海'),
  })
  .map((one) =>
    sale(one.day, '', one.person, one.amount, { ...one.party, 渠道: one.channel, 提及业务员: one.mention }),
  );
const receipt = fc
  .record({ party, day, amount, person })
  .map((one) => payment(one.day, '', one.person, one.amount, one.party));

const UNWATCHED = { onProgress: () => undefined, checkpoint: () => undefined };
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kebei-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function reports(ledgers: Case, policy: string): Promise<{ sheet: CheckReport; file: CheckReport }> {
  const rest: Case = { 客户档案: FILED, 拜访记录: VISITS, 业务员: ROSTER, 转移记录: TRANSFERS };
  const written = async (name: string): Promise<string | null> => {
    const rows = sheetsOf(ledgers)[name];
    if (rows === undefined) return null;
    const path = join(folder, `${name}.csv`);
    const cell = (value: Cell): string => `"${String(value ?? '').replaceAll('"', '""')}"`;
    await writeFile(path, rows.map((row) => row.map(cell).join(',')).join('\r\n'));
    return path;
  };
  const outside = outsideLedgers({ sales: await written('销售台账'), payments: await written('回款台账') });
  const request = { asOf: AS_OF, policy };
  const sheet = await walk(memorySource(sheetsOf({ ...rest, ...ledgers })), request, UNWATCHED);
  const file = await walk(memorySource(sheetsOf(rest)), { ...request, outside }, UNWATCHED);
  if (!sheet.ok) throw new Error(sheet.failure.message.en);
  if (!file.ok) throw new Error(file.failure.message.en);
  return { sheet: sheet.walk.evaluation.report, file: file.walk.evaluation.report };
}

const isOnLedger = ({ sheet }: { sheet: string }): boolean => sheet === '销售台账' || sheet === '回款台账';

/** What is said of the archive, word by word. */
function onFilings({ protections, overlaps, disputes, metrics, findings }: CheckReport) {
  const said = findings
    .filter((finding) => !isOnLedger(finding))
    .map(({ code, row, message }) => ({ code, row, message }));
  return { protections, overlaps, disputes, metrics, said };
}

/** What is said of the ledgers, by customer and salesperson: a file tells each once. Unread lines have neither. */
function onLedgers({ findings }: CheckReport): string[] {
  const told = findings
    .filter((finding) => isOnLedger(finding) && finding.code !== 'ledger.row')
    .map(({ code, sheet, column, customer, customerName, salesperson }) =>
      [code, sheet, column, customer ?? customerName?.trim(), salesperson].join(' '),
    );
  return [...new Set(told)].sort();
}

const ledgers = fc.record({
  销售台账: fc.array(line, { minLength: 1, maxLength: 40 }),
  回款台账: fc.array(receipt, { minLength: 1, maxLength: 8 }),
});

test('a ledger gives the same verdicts from a file as from a sheet', async () => {
  await fc.assert(
    fc.asyncProperty(ledgers, async (rows) => {
      const { sheet, file } = await reports(rows, 'feida');
      expect(onFilings(file)).toEqual(onFilings(sheet));
      expect(onLedgers(file)).toEqual(onLedgers(sheet));
    }),
    { numRuns: 6 },
  );
});

test.each(POLICIES.map(({ id }) => id))('it does so under %s', async (policy) => {
  await fc.assert(
    fc.asyncProperty(ledgers, async (rows) => {
      const { sheet, file } = await reports(rows, policy);
      expect(onFilings(file)).toEqual(onFilings(sheet));
      expect(onLedgers(file)).toEqual(onLedgers(sheet));
    }),
    { numRuns: 2 },
  );
});

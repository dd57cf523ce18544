import fc from 'fast-check';
import type { Cell } from '../../src/engine/model/cell.ts';
import { isoFromDay } from '../../src/engine/dates/iso.ts';
import { dayNumber } from '../../src/engine/dates/civil.ts';
import type { Case } from './feida-case.ts';

type Row = Readonly<Record<string, Cell>>;

const PEOPLE = ['张建国', '李晓梅', '王强', '赵 敏', ''] as const;
const NUMBERS = ['C1', 'C2', 'C3', 'C4', 'C5', ''] as const;
/** Few names, so that customers meet: some are one customer, some only look like it. */
const NAMES = [
  '杭州拓普五金有限公司',
  '杭州 拓普五金（有限）公司',
  '杭州拓普五金股份公司',
  '宁波海川贸易有限公司',
  '宁波海川贸易',
  '苏州恒泰模具厂',
  '',
] as const;
const PHONES = ['13800138000', '138 0013 8000', '0571-87654321', '1380013', ''] as const;
const CODES = ['91350100M000100Y43', '91350100M000100Y44', ''] as const;
const FIRST_DAY = dayNumber(2025, 7, 1);
/** A month beyond the as-of day of the cases, so that some rows lie after it. */
const LAST_DAY = dayNumber(2026, 7, 31);

const day = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(isoFromDay);
const date = fc.oneof(
  { weight: 9, arbitrary: day },
  { weight: 1, arbitrary: fc.constantFrom('', '2026-02-30', '#N/A') },
);
const amount = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: -50, max: 500 }).map((hundreds) => hundreds * 100) },
  { weight: 1, arbitrary: fc.constantFrom('', '待定', '1.2万', '(1,200)', '#REF!') },
);
const pick = (values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values);

const filings = fc.record<Row>({
  客户编号: pick(NUMBERS),
  客户名称: pick(NAMES),
  统一社会信用代码: pick(CODES),
  联系电话: pick(PHONES),
  地址: pick(['浙江省杭州市人民路1号', '']),
  业务员: pick(PEOPLE),
  归属: pick(['业务员', '业务员', '业务员', '公司', '']),
  备案日期: date,
  状态: pick(['有效', '', '作废']),
  资产: pick(['500万', '']),
});
const visits = fc.record<Row>({
  日期: date,
  客户编号: pick(NUMBERS),
  客户名称: pick(NAMES),
  业务员: pick(PEOPLE),
  方式: pick(['拜访', '拜访', '电话', '微信聊天']),
  结果: pick(['', '', '已礼让']),
});
const sales = fc.record<Row>({
  日期: date,
  客户编号: pick(NUMBERS),
  客户名称: pick(NAMES),
  业务员: pick(PEOPLE),
  金额: amount,
  渠道: pick(['业务员', '业务员', '直接到公司']),
  提及业务员: pick(['', '', '', '李晓梅', '钱七']),
});
const payments = fc.record<Row>({
  日期: date,
  客户编号: pick(NUMBERS),
  客户名称: pick(NAMES),
  业务员: pick(PEOPLE),
  金额: amount,
  对应单号: pick(['', 'XS1', 'XS2', 'XS3']),
});
const transfers = fc.record<Row>({
  日期: day,
  客户编号: pick(NUMBERS),
  原业务员: pick(PEOPLE),
  新业务员: pick(PEOPLE),
  批准人: pick(['', '周明远', '王强']),
});
const roster = fc.tuple(...['张建国', '李晓梅', '王强', '赵敏', '周明远'].map(personRow));

function personRow(name: string): fc.Arbitrary<Row> {
  return fc.record<Row>({
    姓名: fc.constant(name),
    职务: fc.constant(name === '周明远' ? '营销副总经理' : '业务员'),
    状态: pick(['在职', '在职', '离职']),
    离职日期: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: day }),
  });
}

/** Numbers the rows of a ledger, so that a payment names one sale only. */
function numbered(rows: readonly Row[], prefix: string): Row[] {
  return rows.map((row, i) => ({ ...row, 单号: `${prefix}${i + 1}` }));
}

/** A workbook of feida with a few customers, much that overlaps, and something wrong in one cell of ten. */
export const randomWorkbook: fc.Arbitrary<Case> = fc.record({
  客户档案: fc.array(filings, { minLength: 1, maxLength: 8 }),
  拜访记录: fc.array(visits, { maxLength: 10 }),
  销售台账: fc.array(sales, { maxLength: 10 }).map((rows) => numbered(rows, 'XS')),
  回款台账: fc.array(payments, { maxLength: 6 }).map((rows) => numbered(rows, 'HK')),
  业务员: roster,
  // Two transfers of one day follow each other in the order of their rows; the laws are about rows without an order.
  转移记录: fc.uniqueArray(transfers, { maxLength: 4, selector: ({ 日期 }) => 日期 }),
});

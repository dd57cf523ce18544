import fc from 'fast-check';
import { dayNumber } from '../../src/engine/dates/civil.ts';
import { isoFromDay } from '../../src/engine/dates/iso.ts';
import type { ColumnDefinition, SheetDefinition } from '../../src/engine/headers/definition.ts';
import { definitionsFor } from '../../src/engine/headers/sheets.ts';
import type { Cell } from '../../src/engine/model/cell.ts';
import type { Policy } from '../../src/engine/model/policy.ts';
import type { MemorySheets } from './memory-source.ts';

/** Some are strangers to each other, some are one customer, some only look like it. */
const CUSTOMERS = [
  { number: 'C1', name: '杭州拓普五金有限公司', phone: '13800138001', code: '91350100M000100Y43' },
  { number: 'C2', name: '杭州 拓普五金（有限）公司', phone: '138 0013 8001', code: '' },
  { number: 'C3', name: '宁波海川贸易有限公司', phone: '13800138003', code: '' },
  { number: 'C4', name: '宁波海川贸易', phone: '', code: '' },
  { number: 'C5', name: '苏州恒泰模具厂', phone: '0571-87654325', code: '91350100M000100Y44' },
  { number: 'C6', name: '绍兴云帆纺织有限公司', phone: '13800138006', code: '' },
  { number: 'C7', name: '嘉兴百禾食品店', phone: '', code: '' },
  { number: 'C8', name: '台州锐锋机械厂', phone: '13800138008', code: '9111X' },
] as const;
const PEOPLE = ['张建国', '李晓梅', '王强', '赵敏', '周明远', ''] as const;
const OF_PEOPLE = /业务员|人$|姓名|经理|评委/u;
const FIRST_DAY = dayNumber(2025, 7, 1);
/** A month beyond the as-of day of the cases, so that some rows lie after it. */
const LAST_DAY = dayNumber(2026, 7, 31);
const MOST_ROWS = 8;

const day = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(isoFromDay);
const OF_TYPE: Record<ColumnDefinition['type'], fc.Arbitrary<Cell>> = {
  date: fc.oneof({ weight: 8, arbitrary: day }, { weight: 2, arbitrary: fc.constantFrom('', '2026-02-30') }),
  moment: fc.oneof(
    { weight: 4, arbitrary: day.map((iso) => `${iso} 20:30`) },
    { weight: 1, arbitrary: fc.constant('') },
  ),
  month: fc.constantFrom('2026-04', '2026-05', '2026-06', ''),
  amount: fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: -20, max: 500 }).map((hundreds) => hundreds * 100) },
    { weight: 1, arbitrary: fc.constantFrom('', '待定', '1.2万') },
  ),
  number: fc.oneof({ weight: 4, arbitrary: fc.nat({ max: 30 }) }, { weight: 1, arbitrary: fc.constant('') }),
  enum: fc.constant(''),
  phone: fc.constantFrom('13800138000', '1380013', ''),
  email: fc.constantFrom('name@example.com', 'name', ''),
  uscc: fc.constantFrom('91350100M000100Y43', '9111X', ''),
  'resident-id': fc.constantFrom('110105199001011232', '110105199001011233', ''),
  paper: fc.constantFrom('有', '无', ''),
  text: fc.constantFrom('', '', '示例', '甲', '已礼让', '直接到公司'),
};

/** What a cell may say of a customer: nearly always what is his, sometimes what is another's, or nothing. */
const whose = fc.oneof(
  { weight: 20, arbitrary: fc.constant('own' as const) },
  { weight: 1, arbitrary: fc.nat({ max: CUSTOMERS.length - 1 }) },
  { weight: 1, arbitrary: fc.constant('nothing' as const) },
);

const customer = fc.nat({ max: CUSTOMERS.length - 1 });

/** One row: the same customer in all its cells, mostly. */
function rowOf(definition: SheetDefinition, own: number): fc.Arbitrary<Cell[]> {
  return fc.tuple(...definition.columns.map((column) => cellOf(column, definition.role, own)));
}

/** Rows of customers; in an archive each is filed once, mostly. */
function rowsOf(definition: SheetDefinition, isArchive: boolean): fc.Arbitrary<Cell[][]> {
  const length = { minLength: isArchive ? 3 : 0, maxLength: MOST_ROWS };
  const any = fc.array(customer, length);
  const owners = isArchive
    ? fc.oneof({ weight: 4, arbitrary: fc.uniqueArray(customer, length) }, { weight: 1, arbitrary: any })
    : any;
  return owners.chain((all) => fc.tuple(...all.map((own) => rowOf(definition, own))));
}

function cellOf({ header, type, values }: ColumnDefinition, role: string, own: number): fc.Arbitrary<Cell> {
  const part = partOfCustomer(header, type);
  if (part !== null && role !== 'roster') {
    return whose.map((of): Cell => {
      if (of === 'nothing') return '';
      return CUSTOMERS[of === 'own' ? own : of]?.[part] ?? '';
    });
  }
  if (header.endsWith('单号')) return fc.constantFrom('D1', 'D2', 'D3', 'D4', 'D5', '');
  if (role === 'roster' && header === '职务') return fc.constantFrom('业务员', '营销副总经理', '');
  if (header === '状态') return fc.constantFrom(...(role === 'roster' ? ['在职', '离职'] : ['有效', '', '作废']));
  if (type === 'text' && OF_PEOPLE.test(header)) return fc.constantFrom(...PEOPLE);
  if (values !== undefined && values.length > 0) return fc.constantFrom(...values, '');
  return OF_TYPE[type];
}

function partOfCustomer(header: string, type: ColumnDefinition['type']): keyof (typeof CUSTOMERS)[number] | null {
  if (header === '客户编号') return 'number';
  if (header === '客户名称' || header === '企业名称') return 'name';
  if (header === '联系电话') return 'phone';
  return type === 'uscc' ? 'code' : null;
}

/** Workbooks of a policy: its archive, and any of the sheets that it reads and people fill in, a few rows in each. */
export function policyWorkbook(policy: Policy): fc.Arbitrary<MemorySheets> {
  const [archive] = policy.sheets;
  const definitions = definitionsFor(policy).filter(
    ({ role, own }) => own !== true && (policy.sheets.includes(role) || role === 'roster'),
  );
  const sheets = definitions.map((definition) => {
    const head: Cell[] = definition.columns.map(({ header }) => header);
    const rows = rowsOf(definition, definition.role === archive);
    return [definition.name, rows.map((lines): Cell[][] => [head, ...lines])] as const;
  });
  const requiredKeys = definitions.flatMap(({ role, name }) => (role === archive ? [name] : []));
  return fc.record(Object.fromEntries(sheets), { requiredKeys });
}

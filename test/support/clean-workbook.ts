import { templatePlans } from '../../src/app/policy/template-plans.ts';
import type { ColumnDefinition } from '../../src/engine/headers/definition.ts';
import { definitionsFor } from '../../src/engine/headers/sheets.ts';
import type { Cell } from '../../src/engine/model/cell.ts';
import type { SheetPlan } from '../../src/engine/model/mark-plan.ts';
import type { Policy } from '../../src/engine/model/policy.ts';
import { createXlsx } from '../../src/files/create-xlsx.ts';

/** The day of everything in a clean row, a Tuesday: stages of one day are in order, and no term has ended. */
export const CLEAN_DAY = '2026-06-30';
const SALESPERSON = '张建国';

/** What a clean row says under headers of which the type alone does not tell. */
const CELLS: Readonly<Record<string, string | number>> = {
  客户编号: 'C001',
  客户名称: '杭州青山贸易有限公司',
  企业名称: '杭州青山贸易有限公司',
  业务员: SALESPERSON,
  被派业务员: SALESPERSON,
  姓名: SALESPERSON,
  职务: '业务员',
  区域: '华东',
  归属: '业务员',
  性别: '男',
  年龄: 36,
  统一社会信用代码: '91310000MA1FL0LX92',
  身份证号: '110105199001011232',
  保存期限: '2030-12-31',
};
/** Days that end a filing, a record or a job: a clean row has not come to its end. */
const ENDS = /^(停用|销毁|删除|注销申请|注销核准|流失|离职)日期$/u;
/** Cells about others than the customer, which would collide with himself. */
const LEFT_EMPTY = new Set([
  '直系亲属',
  '联合开发人',
  '关系评估',
  '提及业务员',
  '对应单号',
  '对应销售日期',
  '法人性格',
]);

/**
 * The workbook of a policy's template with one row in its archive and its roster, all of it in order; on request with
 * rows of 制度参数.
 */
export function cleanWorkbook(policy: Policy, settings: readonly (readonly string[])[] = []): Uint8Array {
  const [archive = ''] = policy.sheets;
  const filled = new Set([archive, 'roster']);
  const plans = templatePlans(
    policy,
    policy.sheets.filter((role) => role !== 'monthly-reviews'),
    'zh',
  ).map((plan): SheetPlan => {
    const definition = definitionsFor(policy).find(({ name }) => name === plan.name);
    if (definition === undefined || !filled.has(definition.role)) return plan;
    return { ...plan, cells: [...plan.cells, cleanRow(definition.columns, definition.role === 'roster', CLEAN_DAY)] };
  });
  const [first] = plans;
  if (settings.length === 0 || first === undefined) return createXlsx(plans);
  const bare = { ...first, name: '制度参数', cells: settings, widths: [], styles: [], validations: [] };
  return createXlsx([...plans, bare]);
}

/** The same row of the archive, and that of the roster, by header, with everything dated on the day. */
export function cleanRows(policy: Policy, day: string) {
  const rowOf = (role: string): Record<string, Cell> => {
    const columns = definitionsFor(policy).find((definition) => definition.role === role)?.columns ?? [];
    const cells = cleanRow(columns, role === 'roster', day);
    return Object.fromEntries(columns.map(({ header }, i) => [header, cells[i] ?? '']));
  };
  return { archive: rowOf(policy.sheets[0] ?? ''), person: rowOf('roster') };
}

function cleanRow(columns: readonly ColumnDefinition[], ofRoster: boolean, day: string): (string | number | null)[] {
  const people = columns.filter(
    ({ header }) => header.endsWith('人') || header === '区域经理' || header === '部门经理',
  );
  return columns.map((column): string | number | null => {
    const { header, type, values } = column;
    if (LEFT_EMPTY.has(header) || ENDS.test(header)) return null;
    if (header === '状态') return ofRoster ? '在职' : '有效';
    const known = CELLS[header];
    if (known !== undefined) return known;
    if (type === 'date') return day;
    if (type === 'moment') return `${day} 20:00`;
    if (type === 'enum') return values?.[0] ?? '';
    const person = people.indexOf(column);
    if (type === 'text' && person >= 0) return `王${'甲乙丙丁戊己庚辛壬癸'.charAt(person % 10)}`;
    return BY_TYPE[type] ?? '示例';
  });
}

const BY_TYPE: Readonly<Partial<Record<ColumnDefinition['type'], string | number>>> = {
  amount: 1000,
  number: 1,
  month: '2026-06',
  phone: '13800138000',
  email: 'name@example.com',
  paper: '有',
  uscc: '91310000MA1FL0LX92',
  'resident-id': '110105199001011232',
};

import { walk } from '../../src/app/walk.ts';
import type { Walk } from '../../src/app/walk.ts';
import type { Cell } from '../../src/engine/model/cell.ts';
import type { Finding, FindingCode } from '../../src/engine/model/finding.ts';
import type { CheckReport } from '../../src/engine/model/report.ts';
import { memorySource } from './memory-source.ts';
import type { MemorySheets } from './memory-source.ts';
import { rememberClauses } from './tried-clauses.ts';

/** The as-of day of the chapters, unless a case says otherwise. */
export const AS_OF = '2026-06-30';

type Row = Readonly<Record<string, Cell>>;

const HEADERS: Readonly<Record<string, readonly string[]>> = {
  客户档案: [
    '客户编号',
    '客户名称',
    '统一社会信用代码',
    '身份证号',
    '联系电话',
    '地址',
    '业务员',
    '归属',
    '备案日期',
    '状态',
    '成立时间',
    '首次交易时间',
    '资产',
    '信用状况',
  ],
  拜访记录: ['日期', '客户编号', '客户名称', '业务员', '方式', '结果', '内容'],
  销售台账: ['日期', '单号', '客户名称', '客户编号', '业务员', '金额', '渠道', '提及业务员'],
  回款台账: ['日期', '单号', '客户名称', '客户编号', '业务员', '金额', '对应单号', '对应销售日期'],
  业务员: ['姓名', '部门', '职务', '区域', '状态', '入职日期', '离职日期'],
  转移记录: ['日期', '客户编号', '原业务员', '新业务员', '原因', '批准人'],
  查阅审批: ['申请日期', '申请人', '客户编号', '范围', '事由', '部门经理', '部门签字日期', '批准人', '批准日期'],
  操作日志: ['写入者', '序号', '时间', '操作人', '操作', '对象'],
  月度调整: ['月份', '调整日期', '调整人', '内容'],
  制度参数: ['参数', '取值', '默认值', '单位', '说明', '条款', '工作表', '列', '要求', '内容', '条件', '级别'],
};

/** Rows by sheet, each an object by header. Sheets that are left out are not in the workbook. */
export type Case = Readonly<Partial<Record<string, readonly Row[]>>>;

/** A filing in order: everything required is there. */
export function filing(number: string, name: string, salesperson: string, filedOn: string, more: Row = {}): Row {
  return {
    客户编号: number,
    客户名称: name,
    业务员: salesperson,
    备案日期: filedOn,
    联系电话: '13800138000',
    地址: '浙江省杭州市人民路1号',
    ...more,
  };
}

export function visit(day: string, number: string, salesperson: string, more: Row = {}): Row {
  return { 日期: day, 客户编号: number, 业务员: salesperson, 方式: '拜访', ...more };
}

export function sale(day: string, number: string, salesperson: string, amount: Cell, more: Row = {}): Row {
  return { 日期: day, 客户编号: number, 业务员: salesperson, 金额: amount, 渠道: '业务员', ...more };
}

export function payment(day: string, number: string, salesperson: string, amount: Cell, more: Row = {}): Row {
  return { 日期: day, 客户编号: number, 业务员: salesperson, 金额: amount, ...more };
}

/** The case as sheets: a header in row 1, data from row 2 on. */
export function sheetsOf(sheets: Case): MemorySheets {
  return Object.fromEntries(
    Object.entries(sheets).map(([name, rows]) => {
      const headers = HEADERS[name] ?? [];
      return [name, [headers, ...(rows ?? []).map((row) => headers.map((header) => row[header] ?? ''))]];
    }),
  );
}

/** Walks through the case under feida. Throws where the walk itself fails. */
export async function walkCase(sheets: Case, asOf = AS_OF): Promise<Walk> {
  const walked = await walk(
    memorySource(sheetsOf(sheets)),
    { asOf, policy: 'feida' },
    { onProgress: () => undefined, checkpoint: () => undefined },
  );
  if (!walked.ok) throw new Error(walked.failure.message.en);
  rememberClauses('feida', walked.walk.evaluation.report.findings);
  return walked.walk;
}

export async function checkCase(sheets: Case, asOf = AS_OF): Promise<CheckReport> {
  return (await walkCase(sheets, asOf)).evaluation.report;
}

/** Findings of a code as `sheet!row`, in order. */
export function placesOf(report: CheckReport, code: FindingCode): string[] {
  return report.findings.filter((found) => found.code === code).map(({ sheet, row }) => `${sheet}!${row}`);
}

export function findingsOf(report: CheckReport, code: FindingCode): Finding[] {
  return report.findings.filter((found) => found.code === code);
}

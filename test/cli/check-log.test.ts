import { checkFile } from '../../src/app/check-file.ts';
import { logCells, nextLogEntry } from '../../src/engine/log/log-entry.ts';
import type { SheetPlan } from '../../src/engine/model/mark-plan.ts';
import { createXlsx } from '../../src/files/create-xlsx.ts';
import { tableOf } from '../support/text-table.ts';
import { run } from './command-line.ts';

type Line = Readonly<Record<string, string | number>>;

const ARCHIVE = [{ 客户编号: 'C0001', 客户名称: '杭州青山商贸有限公司', 业务员: '张三', 备案日期: '2026-05-01' }];
const HEADERS = ['写入者', '序号', '时间', '操作人', '操作', '对象', '摘要', '前一校验值', '校验值'];

function sheet(name: string, headers: readonly string[], rows: readonly Line[]): SheetPlan {
  return {
    name,
    firstRow: 0,
    cells: [headers, ...rows.map((row) => headers.map((header) => row[header] ?? null))],
    widths: [],
    hiddenColumns: [],
    frozenRows: 1,
    styles: [],
    validations: [],
    table: null,
    tabColour: '#107C41',
  };
}

/** The log after three confirmations. */
function written(): Line[] {
  const lines: Line[] = [];
  for (const number of ['D001', 'D002', 'D003']) {
    const act = {
      writer: '周明远',
      actor: '周明远',
      action: '确认争议界定',
      subject: `客户界定 ${number}`,
      digest: `sha256:${number}`,
      time: '2026-06-30 10:00:00',
    };
    lines.push(logCells(nextLogEntry(tableOf('操作日志', lines), act)));
  }
  return lines;
}

/** What `kebei check` says of a workbook with that log. */
async function said(log: readonly Line[], ...options: string[]): Promise<string> {
  const bytes = createXlsx([
    sheet('客户档案', Object.keys(ARCHIVE[0] ?? {}), ARCHIVE),
    sheet('操作日志', HEADERS, log),
  ]);
  const { stdout } = await run(['check', 'book.xlsx', ...options], undefined, {
    checkFile,
    readFile: () => Promise.resolve(bytes),
  });
  return stdout;
}

const LOG = written();
const [first = {}, second = {}, third = {}] = LOG;

test('of a log as it was written, or kept by hand, nothing is said', async () => {
  const silent = await said(LOG);
  expect(silent).toContain('备案：');
  expect(silent).not.toContain('操作日志');
  const byHand = LOG.map((line) => ({ ...line, 前一校验值: '', 校验值: '', 摘要: '' }));
  expect(await said(byHand)).not.toContain('操作日志');
});

test('an altered line is named, also where only the seconds were altered', async () => {
  expect(await said([first, { ...second, 时间: '2026-06-30 10:00:01' }, third])).toContain(
    '操作日志第3行内容与校验值不符：写入之后被改动过。',
  );
  expect(await said([first, { ...second, 对象: '客户界定 D009' }, third], '--lang', 'en')).toContain(
    '操作日志, row 3 does not match its hash: it was altered after it was written.',
  );
});

test('a deleted line, lines in another order, and a line put in are named, each as what it is', async () => {
  expect(await said([first, third])).toContain('操作日志第3行接不上前一条：它前面的记录被删除，或被整行改写过。');
  expect(await said([second, first, third])).toContain('操作日志第2行不在原来的位置');
  const putIn = { 写入者: '周明远', 时间: '2026-06-30', 操作人: '周明远', 操作: '查阅', 对象: 'C0001' };
  expect(await said([first, putIn, second, third])).toContain('操作日志第3行没有校验值：是手工插入的');
});

test('of many lines the first ten are named, and how many there are', async () => {
  const many = Array.from({ length: 12 }, (_, at) => ({ ...second, 时间: `2026-06-30 11:00:${10 + at}` }));
  expect(await said([first, ...many])).toContain('操作日志第3、4、5、6、7、8、9、10、11、12行等12行内容与校验值不符');
  expect(await said([first, ...many], '--lang', 'en')).toContain('row 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 2 more');
});

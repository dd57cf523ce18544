import { UserActions } from '../../src/workbench/host/index.ts';
import { openData, value, watching } from './open-workbook.ts';
import type { OpenWorkbook } from './open-workbook.ts';

const SHEET = '检查结果';
/** Column of the salesperson, whose name is missing in the last filing from the start. */
const SALESPERSON = 2;
const SALESPEOPLE = ['张建国', '李晓梅', '王海涛', '陈思远', '周明远', ''];

let opened: OpenWorkbook;
beforeEach(async () => {
  opened = await openData({
    sheets: [
      {
        name: '客户档案',
        rows: [
          ['客户编号', '客户名称', '业务员', '备案日期', '联系电话', '地址'],
          ...SALESPEOPLE.map((name, at) => [
            `C00${at}`,
            `${'甲乙丙丁戊己'.charAt(at)}山商贸有限公司`,
            name,
            '2026-05-06',
            `1380013800${at}`,
            `杭州市人民路${at + 1}号`,
          ]),
        ],
      },
    ],
  });
});
afterEach(() => {
  opened.close();
});

/** A check that writes; answers how many findings it has. */
const check = async (): Promise<number> => {
  const request = { asOf: '2026-06-01', policy: null, writeMarks: true };
  return value(await opened.services.check(request, watching())).report.findings.length;
};
const sheet = () => {
  const found = opened.snapshot().sheets.find(({ name }) => name === SHEET);
  if (found === undefined) throw new Error('there is no such sheet');
  return found;
};
const filledRows = () => sheet().rows.flatMap((row, at) => ([...(row ?? [])].some((cell) => cell != null) ? [at] : []));
/** The customers in the lines, from the first to the last row that holds something. */
const customers = (): unknown[] => {
  const [head, ...lines] = sheet().rows.map((row) => [...(row ?? [])]);
  return lines.map((line) => line[head?.indexOf('客户') ?? -1]);
};
/** A person empties or fills in the salespeople from the first filing on. */
const write = (salespeople: readonly string[]) =>
  new UserActions(opened.host.workbook, 'user').edit(
    '客户档案',
    1,
    SALESPERSON,
    salespeople.map((name) => [name]),
  );

/** The table holds the header and a line for each finding; outside it nothing stands, no value, no link, no list. */
function expectLines(findings: number): void {
  expect(filledRows()).toEqual(Array.from({ length: findings + 1 }, (_, at) => at));
  const { tables, formulas, validations, conditionalFormats } = sheet();
  expect(tables).toHaveLength(1);
  expect(tables[0]).toMatchObject({ name: 'KebeiFindings', area: { row: 0, column: 0, rows: findings + 1 } });
  expect(formulas.filter(({ row }) => row > findings)).toEqual([]);
  const beyond = [...validations.map(({ area }) => area), ...conditionalFormats.flatMap(({ areas }) => areas)].filter(
    ({ row, rows }) => row + rows > findings + 1,
  );
  expect(beyond).toEqual([]);
}

test('the table of 检查结果 grows and shrinks with the findings, and clearing gives the workbook back', async () => {
  const before = opened.snapshot();
  const few = await check();
  expectLines(few);
  const [last] = customers();
  write(['', '', '', '']);
  const more = await check();
  expect(more).toBeGreaterThan(few);
  expectLines(more);
  expect(customers()).toHaveLength(more);
  expect(new Set(customers()).size).toBe(5);
  write(['张建国', '李晓梅', '王海涛', '']);
  const fewer = await check();
  expect(fewer).toBeLessThan(more);
  expect(fewer).toBeGreaterThan(few);
  expectLines(fewer);
  write(SALESPEOPLE.slice(0, 4));
  expect(await check()).toBe(few);
  expectLines(few);
  expect(customers()).toEqual(Array.from({ length: few }, () => last));
  value(await opened.services.clearMarks());
  expect(opened.snapshot()).toEqual(before);
});

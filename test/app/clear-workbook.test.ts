import { UserActions } from '../../src/workbench/host/index.ts';
import { openData, value, watching } from './open-workbook.ts';
import type { OpenWorkbook } from './open-workbook.ts';

let opened: OpenWorkbook;
beforeEach(async () => {
  opened = await openData({
    sheets: [
      {
        name: '客户档案',
        rows: [
          ['客户编号', '客户名称', '业务员'],
          ['C1', '甲公司', '张建国'],
        ],
      },
      {
        name: '拜访记录',
        rows: [
          ['日期', '客户编号', '业务员', '方式', '深入拜访'],
          ['2026-05-06', 'C1', '张建国', '拜访', '是'],
        ],
      },
      {
        name: '业务员',
        rows: [
          ['姓名', '职务', '状态'],
          ['张建国', '业务员', '在职'],
        ],
      },
      {
        name: '考勤记录',
        rows: [
          ['日期', '业务员', '情况', '理由'],
          ['2026-05-06', '张建国', '迟到', ''],
        ],
      },
      {
        name: '制度参数',
        rows: [
          ['参数', '取值'],
          ['制度', '业务员拜访积分制度'],
        ],
      },
    ],
  });
});
afterEach(() => {
  opened.close();
});

const names = (): string[] => opened.snapshot().sheets.map(({ name }) => name);
const check = async () =>
  value(await opened.services.check({ asOf: '2026-06-01', policy: null, writeMarks: true }, watching()));

test('考核 is written by a check: norms with formulas, sums without; clearing takes it away and leaves no trace', async () => {
  const before = opened.snapshot();
  await check();
  const sheet = opened.snapshot().sheets.find(({ name }) => name === '考核');
  expect(sheet?.rows.map((row) => Array.from({ length: 7 }, (_, at) => row?.[at] ?? null))).toEqual([
    ['指标', '对象', '月份', '完成数', '应有数', '数值', '标准'],
    ['拜访积分', '张建国', '2026-05', null, null, 1, 30],
    ['迟到早退罚款（元）', '全体', '2026-05', null, null, 5, null],
    ['迟到早退（次）', '张建国', '2026-05', null, null, 1, null],
  ]);
  expect(sheet?.formulas.map(({ row, column }) => [row, column])).toEqual([
    [1, 7],
    [1, 8],
  ]);
  const cleared = value(await opened.services.clearMarks());
  expect(cleared.removedSheets).toContain('考核');
  expect(opened.snapshot()).toEqual(before);
});

test('考核 with a remark stays, is named, and the remark follows its line through the next check', async () => {
  await check();
  new UserActions(opened.host.workbook, 'user').edit('考核', 1, 9, [['已谈话']]);
  await check();
  expect(opened.host.workbook.sheet('考核').value(1, 9)).toBe('已谈话');
  const cleared = value(await opened.services.clearMarks());
  expect(cleared.removedSheets).not.toContain('考核');
  expect(cleared.keptSheets).toContain('考核');
  expect(opened.host.workbook.sheet('考核').value(1, 9)).toBe('已谈话');
});

test('the next check writes 考核 anew where it stands', async () => {
  await check();
  const first = opened.snapshot().sheets.find(({ name }) => name === '考核');
  await check();
  expect(names().filter((name) => name === '考核')).toHaveLength(1);
  expect(opened.snapshot().sheets.find(({ name }) => name === '考核')?.rows).toEqual(first?.rows);
});

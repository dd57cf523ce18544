import { readFile } from 'node:fs/promises';
import { checkFile } from '../../src/app/check-file.ts';
import { SAMPLE_AS_OF } from '../../scripts/sample/contents.ts';
import { UserActions } from '../../src/workbench/host/index.ts';
import { openData, openSample, value, watching } from './open-workbook.ts';
import type { OpenWorkbook } from './open-workbook.ts';

const REQUEST = { asOf: SAMPLE_AS_OF, policy: null, writeMarks: true };

let opened: OpenWorkbook | null = null;
async function open(opening: Promise<OpenWorkbook>): Promise<OpenWorkbook> {
  opened = await opening;
  return opened;
}
afterEach(() => {
  opened?.close();
  opened = null;
});

describe('the sample workbook in the host', () => {
  test('gives the same report as the command line on the same file', async () => {
    const { services } = await open(openSample());
    const inPane = value(await services.check(REQUEST, watching()));
    const inFile = await checkFile({
      bytes: await readFile('assets/sample.xlsx'),
      name: 'book.xlsx',
      policy: null,
      asOf: SAMPLE_AS_OF,
      mark: false,
    });
    expect(inFile.kind).toBe('done');
    // The pane has no use for the protections of all filings.
    const report = inFile.kind === 'done' ? inFile.report : null;
    expect({ ...inPane.report, protections: report?.protections }).toEqual(report);
  });

  test('check, open disputes, clear: every sheet of the user is what it was', async () => {
    const { services, snapshot } = await open(openSample());
    const before = snapshot();
    const checked = value(await services.check(REQUEST, watching()));
    expect(checked.marks).toMatchObject({ written: true, problem: null });
    expect(checked.marks.cells).toBeGreaterThan(40);
    expect(snapshot().sheets.map(({ name }) => name)).toContain('检查结果');

    expect(value(await services.openDisputes())).toEqual({ sheet: '客户界定', opened: 2, alreadyOpen: 4 });
    expect(value(await services.openDisputes())).toEqual({ sheet: '客户界定', opened: 0, alreadyOpen: 6 });
    const disputes = value(await services.readDisputes());
    expect(disputes.map(({ number, result }) => [number, result])).toEqual([
      ['D001', 'tie'],
      ['D002', 'pending'],
      ['D003', 'decided'],
      ['D004', 'pending'],
      ['D005', 'pending'],
      ['D006', 'pending'],
    ]);

    const cleared = value(await services.clearMarks());
    expect(cleared.keptSheets).toEqual(['客户界定']);
    expect(cleared.removedSheets).toEqual(['检查结果']);
    const without = (data: ReturnType<typeof snapshot>) => data.sheets.filter(({ name }) => name !== '客户界定');
    expect(without(snapshot())).toEqual(without(before));
  });

  test('checking twice changes nothing more; 处理 follows its finding', async () => {
    const { services, host, snapshot } = await open(openSample());
    value(await services.check(REQUEST, watching()));
    const sheet = host.workbook.sheet('检查结果');
    const first = snapshot().sheets.find(({ name }) => name === '检查结果');
    value(await services.check(REQUEST, watching()));
    expect(snapshot().sheets.find(({ name }) => name === '检查结果')?.rows).toEqual(first?.rows);
    const key = sheet.value(5, 10);
    const user = new UserActions(host.workbook, 'user');
    user.edit('检查结果', 5, 8, [['已确认：电话核实']]);
    user.insertRows('客户档案', 4, 2);
    value(await services.check(REQUEST, watching()));
    const rows = snapshot().sheets.find(({ name }) => name === '检查结果')?.rows ?? [];
    expect(rows.find((row) => row?.[10] === key)?.[8]).toBe('已确认：电话核实');
    expect(value(await services.clearMarks()).keptSheets).toContain('检查结果');
  });

  test('progress never falls and a cancel leaves nothing behind', async () => {
    const { services, snapshot } = await open(openSample());
    const before = snapshot();
    const watch = watching();
    value(await services.check({ ...REQUEST, writeMarks: false }, watch));
    expect(watch.shares).toEqual([...watch.shares].sort((a, b) => a - b));
    expect(watch.shares.length).toBeGreaterThan(5);
    expect(snapshot()).toEqual(before);
    for (const share of [0.1, 0.75, 0.8]) {
      expect((await services.check(REQUEST, watching(share))).kind).toBe('cancelled');
      expect(snapshot()).toEqual(before);
    }
  });

  test('a finding’s cell is selected', async () => {
    const { services, host } = await open(openSample());
    const { report } = value(await services.check(REQUEST, watching()));
    const breach = report.findings.find(({ code }) => code === 'protection.breach-visit');
    if (breach === undefined) throw new Error('the sample has no breach');
    value(await services.select(breach));
    expect(host.workbook.activeSheet.name).toBe('拜访记录');
    expect(host.workbook.selection[0]).toMatchObject({ row: breach.row - 1, column: 3 });
  });
});

describe('workbooks that cannot be checked say so in a sentence', () => {
  test('no archive: a template is offered, and can be filled in', async () => {
    const { services, snapshot } = await open(openData({ sheets: [{ name: 'Sheet1', rows: [['备忘', 1]] }] }));
    const outcome = await services.check(REQUEST, watching());
    if (outcome.kind !== 'failed') throw new Error('checked');
    expect(outcome.failure.code).toBe('archive-missing');
    expect(outcome.failure.insertable).toContain('filings');
    const inserted = value(await services.insertTemplate(outcome.failure.insertable));
    expect(inserted.sheets).toContain('客户档案');
    expect(snapshot().sheets.map(({ name }) => name)).toContain('销售台账');
    const again = await services.check(REQUEST, watching());
    expect(again.kind === 'failed' && again.failure.code).toBe('archive-empty');
    const described = value(await services.describe());
    expect(described.missing).toEqual([]);
  });

  test('an unknown policy in 制度参数', async () => {
    const { services } = await open(
      openData({
        sheets: [
          {
            name: '客户档案',
            rows: [
              ['客户编号', '客户名称', '业务员', '备案日期'],
              ['C1', '甲公司', '张三', 46000],
            ],
          },
          {
            name: '制度参数',
            rows: [
              ['参数', '取值'],
              ['制度', '没有这个'],
            ],
          },
        ],
      }),
    );
    const outcome = await services.check(REQUEST, watching());
    expect(outcome.kind === 'failed' && outcome.failure.message.zh).toContain('没有这个');
  });

  test('a protected sheet is named, and everything else is still written', async () => {
    const { services, host } = await open(openSample());
    host.workbook.sheet('拜访记录').protection = { options: {} };
    const checked = value(await services.check(REQUEST, watching()));
    expect(checked.marks.problem?.code).toBe('sheet-protected');
    expect(checked.marks.problem?.message.zh).toContain('拜访记录');
    expect(checked.marks.cells).toBeGreaterThan(30);
  });

  test('disputes before any check', async () => {
    const { services } = await open(openSample());
    const outcome = await services.openDisputes();
    expect(outcome.kind === 'failed' && outcome.failure.code).toBe('no-report');
  });
});

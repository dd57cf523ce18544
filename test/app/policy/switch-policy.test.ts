import { UserActions } from '../../../src/workbench/host/index.ts';
import type { PlannedCell } from '../../../src/engine/model/mark-plan.ts';
import { POLICIES } from '../../../src/policies/index.ts';
import { calculated } from '../../support/native-formulas.ts';
import { openData, openSample, value, watching } from '../open-workbook.ts';
import type { OpenWorkbook } from '../open-workbook.ts';

let opened: OpenWorkbook | null = null;
async function open(opening: Promise<OpenWorkbook>): Promise<OpenWorkbook> {
  opened = await opening;
  return opened;
}
afterEach(() => {
  opened?.close();
  opened = null;
});

const ARCHIVE = {
  name: '客户档案',
  rows: [
    ['客户编号', '客户名称', '业务员', '备案日期', '联系电话', '地址'],
    ['C1', '甲公司', '张三', 46_000, '13800138000', '杭州市人民路1号'],
  ],
};
const settings = (...rows: (string | number)[][]) => ({ name: '制度参数', rows: [['参数', '取值', '备注'], ...rows] });
/** Whether an undone row still stands as an empty one is the host's own matter. */
function filled(workbook: OpenWorkbook): ReturnType<OpenWorkbook['snapshot']> {
  const data = workbook.snapshot();
  const withoutEmptyEnd = <T>(rows: readonly T[]): T[] => {
    const last = rows.findLastIndex((row) => JSON.stringify(row ?? null).replace(/[[\]{},]|null/g, '') !== '');
    return rows.slice(0, last + 1);
  };
  const sheets = data.sheets.map((sheet) => ({
    ...sheet,
    rows: withoutEmptyEnd(sheet.rows),
    styleRows: withoutEmptyEnd(sheet.styleRows),
  }));
  return { ...data, sheets };
}

const OTHER = POLICIES.at(-1)?.id ?? '';

describe.each([
  ['no sheet 制度参数', [ARCHIVE]],
  ['a sheet that names the policy', [ARCHIVE, settings(['到期提醒', 10, '张经理定'], ['制度', 'feida', ''])]],
  ['a sheet that names none', [ARCHIVE, settings(['到期提醒', 10, '张经理定'])]],
])('with %s', (_, sheets) => {
  test('a switch there and back leaves every sheet as it was, cell by cell and format by format', async () => {
    const workbook = await open(openData({ sheets }));
    const { services } = workbook;
    const before = filled(workbook);
    for (const { id } of POLICIES.slice(1)) {
      const made = value(await services.switchPolicy(id));
      expect([made.from, made.to]).toEqual(['feida', id]);
      expect(value(await services.describe()).policy.id).toBe(id);
      value(await services.switchPolicy('feida'));
      expect(filled(workbook)).toEqual(before);
    }
  });

  test('undo takes it back too', async () => {
    const workbook = await open(openData({ sheets }));
    const { services } = workbook;
    const before = filled(workbook);
    const made = value(await services.switchPolicy(OTHER));
    expect(filled(workbook)).not.toEqual(before);
    value(await services.undoSwitch(made));
    expect(filled(workbook)).toEqual(before);
  });
});

test('what somebody has written since is not undone', async () => {
  const { services, host } = await open(openData({ sheets: [ARCHIVE] }));
  const made = value(await services.switchPolicy(OTHER));
  new UserActions(host.workbook, 'user').edit('制度参数', 2, 0, [['到期提醒', 10]]);
  const undone = await services.undoSwitch(made);
  expect(undone.kind === 'failed' && undone.failure.code).toBe('sheet-changed');
  expect(host.workbook.sheet('制度参数').value(2, 1)).toBe(10);
});

test('a protected sheet is told, and nothing is written', async () => {
  const { services, host, snapshot } = await open(openData({ sheets: [ARCHIVE, settings(['制度', 'feida'])] }));
  host.workbook.sheet('制度参数').protection = { options: {} };
  const before = snapshot();
  const outcome = await services.switchPolicy(OTHER);
  expect(outcome.kind === 'failed' && outcome.failure.code).toBe('sheet-protected');
  expect(snapshot()).toEqual(before);
});

describe('in the sample', () => {
  let sample: OpenWorkbook;
  beforeAll(async () => {
    sample = await openSample();
  });
  afterAll(() => {
    sample.close();
  });

  test('every policy says what it has and lacks; nothing is written', async () => {
    const { services, snapshot } = sample;
    const before = snapshot();
    const choices = value(await services.listChoices());
    expect(choices.map(({ id }) => id)).toEqual(POLICIES.map(({ id }) => id));
    expect(choices.filter(({ current }) => current).map(({ id }) => id)).toEqual(['feida']);
    expect(choices[0]?.columns.missing).toEqual([]);
    expect(snapshot()).toEqual(before);
  });

  test.each(POLICIES.map(({ id }) => id))(
    'a switch to %s says what it would change; nothing is written',
    async (id) => {
      const { services, snapshot } = sample;
      const before = snapshot();
      const now = value(await services.check({ asOf: '2026-06-30', policy: null, writeMarks: false }, watching()));
      const compared = value(await services.comparePolicies({ policy: id, asOf: '2026-06-30' }));
      expect(compared.staying + compared.vanishing.length).toBe(now.report.findings.length);
      expect(compared.codes.reduce((sum, { appearing }) => sum + appearing, 0)).toBe(compared.appearing.length);
      expect(compared.codes.reduce((sum, { vanishing }) => sum + vanishing, 0)).toBe(compared.vanishing.length);
      if (id === 'feida') expect(compared.codes).toEqual([]);
      expect(snapshot()).toEqual(before);
    },
  );
});

describe('制度参数 is written', () => {
  test('as a sheet where there is none, and taken away again', async () => {
    const { services, snapshot } = await open(openData({ sheets: [ARCHIVE] }));
    const before = snapshot();
    const preview = value(await services.previewSettings());
    expect(preview).toMatchObject({ sheet: '制度参数', how: 'sheet' });
    expect(preview.lines).toContain('拜访保护期');
    const written = value(await services.writeSettings());
    const sheet = snapshot().sheets.find(({ name }) => name === '制度参数');
    expect(sheet?.rows.slice(1).map((row) => row?.[0])).toEqual(expect.arrayContaining([...preview.lines]));
    expect(value(await services.previewSettings()).how).toBe('nothing');
    const checked = value(await services.check({ asOf: '2026-06-30', policy: null, writeMarks: false }, watching()));
    expect(checked.differences).toEqual([]);
    expect(checked.report.findings.filter(({ code }) => code === 'settings.invalid')).toEqual([]);
    value(await services.undoSettings(written));
    expect(snapshot()).toEqual(before);
  });

  test('only as far as it is missing: what the company has set stays', async () => {
    const { services, host } = await open(openData({ sheets: [ARCHIVE, settings(['拜访保护期', 5, '总经理定'])] }));
    const preview = value(await services.previewSettings());
    expect(preview.how).toBe('rows');
    expect(preview.lines).not.toContain('拜访保护期');
    expect(preview.lines).toEqual(expect.arrayContaining(['要求', '条件', '销售保护期']));
    const written = value(await services.writeSettings());
    expect(host.workbook.sheet('制度参数').value(1, 1)).toBe(5);
    expect(host.workbook.sheet('制度参数').value(0, 3)).toBe('默认值');
    expect(value(await services.previewSettings()).how).toBe('nothing');
    const checked = value(await services.check({ asOf: '2026-06-30', policy: null, writeMarks: false }, watching()));
    expect(checked.differences.map(({ name, value: own }) => [name.zh, own.zh])).toEqual([['拜访保护期', '5']]);
    value(await services.undoSettings(written));
    expect(value(await services.previewSettings())).toEqual(preview);
  });

  /** 制度参数 of the workbook, its header's columns by name, and the row of a line. */
  const standing = ({ snapshot }: OpenWorkbook) => {
    const sheet = snapshot().sheets.find(({ name }) => name === '制度参数');
    const formulas = new Map(sheet?.formulas.map(({ row, column, formula }) => [`${row},${column}`, formula]));
    // Our host keeps formulas and calculates none.
    const cells = calculated(
      (sheet?.rows ?? []).map((line, r) =>
        Array.from(line ?? [], (cell, c): PlannedCell => {
          const formula = formulas.get(`${r},${c}`);
          if (formula !== undefined) return { formula, value: '' };
          return typeof cell === 'string' || typeof cell === 'number' ? cell : null;
        }),
      ),
    );
    const column = (header: string) => cells[0]?.indexOf(header) ?? -1;
    const row = (name: string) => cells.findIndex((line) => line[0] === name);
    return { sheet, column, row, at: (name: string, header: string) => cells[row(name)]?.[column(header)] };
  };

  test('added lines have their lists and bounds, compare themselves, and the sum of the points calculates', async () => {
    const workbook = await open(openData({ sheets: [ARCHIVE, settings(['交易记录满分', 60, '总经理定'])] }));
    const { services, host } = workbook;
    value(await services.writeSettings());
    const { sheet, column, row, at } = standing(workbook);
    expect(at('销售保护期', '默认值')).toBe(6);
    expect(at('销售保护期', '对比')).toBe('');
    expect(at('满分合计', '取值')).toBe(110);
    const rules = (name: string) =>
      sheet?.validations.filter(
        ({ area }) => area.row <= row(name) && row(name) < area.row + area.rows && area.column === column('取值'),
      );
    expect(rules('销售保护期')?.map(({ rule }) => Object.keys(rule))).toEqual([['decimal']]);
    expect(rules('规则开关：必填项未填')?.map(({ rule }) => rule)).toEqual([
      { list: { inCellDropDown: true, source: '启用,停用' } },
    ]);
    expect(rules('交易记录满分')).toEqual([]);
    const user = new UserActions(host.workbook, 'user');
    user.edit('制度参数', row('销售保护期'), column('取值'), [[9]]);
    user.edit('制度参数', row('拜访记录满分'), column('取值'), [[40]]);
    expect(standing(workbook).at('销售保护期', '对比')).toBe('与默认值不同');
    expect(standing(workbook).at('满分合计', '取值')).toBe(125);
    const checked = value(await services.check({ asOf: '2026-06-30', policy: null, writeMarks: false }, watching()));
    expect(checked.report.findings.filter(({ code }) => code === 'settings.invalid')).toEqual([]);
  });

  test('a table (ListObject) grows by the lines and by the columns of own rules, and shrinks again', async () => {
    const sheet = settings(['拜访保护期', 5, '总经理定']);
    const table = { name: 'Settings', area: { row: 0, column: 0, rows: 2, columns: 3 } };
    const workbook = await open(openData({ sheets: [ARCHIVE, { ...sheet, tables: [table] }] }));
    const { services } = workbook;
    const preview = value(await services.previewSettings());
    expect(preview.lines).toEqual(expect.arrayContaining(['工作表', '要求', '对比', '销售保护期']));
    const written = value(await services.writeSettings());
    const areaNow = () => standing(workbook).sheet?.tables[0]?.area;
    expect(areaNow()).toMatchObject({ columns: 3 + written.headers.length, rows: 2 + written.cells.length });
    expect(value(await services.previewSettings()).how).toBe('nothing');
    expect(standing(workbook).at('拜访保护期', '取值')).toBe(5);
    value(await services.undoSettings(written));
    expect(areaNow()).toMatchObject({ columns: 3 });
    expect(value(await services.previewSettings())).toEqual(preview);
  });

  test('a table that something stands beside keeps its width', async () => {
    const sheet = settings(['拜访保护期', 5, '总经理定', '', '旁注']);
    const table = { name: 'Settings', area: { row: 0, column: 0, rows: 2, columns: 3 } };
    const { services } = await open(openData({ sheets: [ARCHIVE, { ...sheet, tables: [table] }] }));
    const written = value(await services.writeSettings());
    expect(written.headers).toEqual([]);
    expect(written.lines).toContain('销售保护期');
  });
});

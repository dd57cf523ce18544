import { FollowedExcel, plannedMarks, workbookOf } from './followed-workbook.ts';
import type { FollowedWorkbook } from './followed-workbook.ts';
import { filing, sale, sheetsOf, visit } from '../../support/feida-case.ts';

let excel: FollowedExcel;
beforeAll(async () => {
  excel = await FollowedExcel.start();
});
afterAll(() => {
  excel.close();
});

const COMPANY = workbookOf(
  sheetsOf({
    客户档案: [
      filing('C1', '杭州拓普五金有限公司', '张建国', '2026-05-01'),
      filing('C2', '宁波海川贸易有限公司', '李晓梅', '2026-05-02'),
    ],
    拜访记录: [visit('2026-05-01', 'C1', '张建国'), visit('2026-05-02', 'C2', '李晓梅')],
    销售台账: [sale('2026-05-10', 'C1', '张建国', 1200)],
    业务员: [
      { 姓名: '张建国', 状态: '在职' },
      { 姓名: '李晓梅', 状态: '在职' },
    ],
    制度参数: [{ 参数: '拜访保护期', 取值: 3 }],
  }),
);
const ADDRESS = 5;

const codes = (followed: FollowedWorkbook): string[] =>
  followed.result.report.findings.map(({ code, sheet, row }) => `${code} ${sheet}!${row}`);

/** Requests made while something is done and followed. */
async function requestsFor(followed: FollowedWorkbook, act: () => void): Promise<number> {
  const { traffic } = excel.host;
  const before = traffic.requests;
  act();
  await followed.settled();
  return traffic.requests - before;
}

test('an emptied cell is found and marked, and filled in again it is not', async () => {
  const followed = await excel.open(COMPANY);
  expect(codes(followed)).not.toContain('field.required 客户档案!2');
  excel.user.edit('客户档案', 1, ADDRESS, [['']]);
  await followed.settled();
  expect(codes(followed)).toContain('field.required 客户档案!2');
  expect(followed.marks()).toContain(`客户档案 error 1 ${ADDRESS}`);
  const lines = excel.host.workbook.sheet('检查结果');
  expect(lines.value(1, 6)).toBe('F2');
  excel.user.edit('客户档案', 1, ADDRESS, [['浙江省杭州市人民路1号']]);
  await followed.settled();
  expect(codes(followed)).not.toContain('field.required 客户档案!2');
  const fresh = await followed.fresh();
  expect(followed.marks()).toEqual(fresh === null ? null : plannedMarks(fresh));
});

test("a coauthor's visit inside a protection is a breach at once", async () => {
  const followed = await excel.open(COMPANY);
  excel.coauthor.edit('拜访记录', 3, 0, [['2026-05-20', 'C1', '', '李晓梅', '拜访']]);
  await followed.settled();
  expect(codes(followed)).toContain('protection.breach-visit 拜访记录!4');
});

test("Kebei's own marks and result sheets make nothing to follow", async () => {
  const followed = await excel.open(COMPANY);
  await followed.settled();
  expect(followed.updates).toEqual([]);
  expect(
    await requestsFor(followed, () => {
      excel.user.edit('检查结果', 1, 8, [['已确认']]);
    }),
  ).toBe(0);
});

test('what was noted in the result sheet stays when it is written again', async () => {
  const followed = await excel.open(COMPANY);
  excel.user.edit('客户档案', 1, ADDRESS, [['']]);
  await followed.settled();
  excel.user.edit('检查结果', 1, 8, [['已确认']]);
  excel.user.edit('客户档案', 2, ADDRESS, [['']]);
  await followed.settled();
  const lines = excel.host.workbook.sheet('检查结果');
  expect([lines.value(1, 8), lines.value(2, 8)]).toEqual(['已确认', '未处理']);
});

test('one edited row is read alone, with the shape of its sheet', async () => {
  const followed = await excel.open(COMPANY);
  excel.host.traffic.reset();
  excel.user.edit('销售台账', 1, 5, [[1300]]);
  await followed.settled();
  // The shape and the row together, and the formats of the row, of which none is ours.
  expect(excel.host.traffic.requests).toBe(2);
  expect(followed.updates.map(({ kind }) => kind)).toEqual(['updating', 'updated', 'updated']);
});

test('an edit is followed at once, though the one before has not been quiet long enough for the result sheets', async () => {
  const followed = await excel.open(COMPANY);
  const listed = (): number => excel.host.workbook.sheet('检查结果').cells.used(true)?.rows ?? 0;
  const before = listed();
  const { wait } = excel;
  let endQuiet: () => void = () => undefined;
  const quiet = new Promise<void>((resolve) => (endQuiet = resolve));
  excel.wait = (milliseconds) => (milliseconds > 100 ? quiet : wait(milliseconds));
  try {
    excel.user.edit('客户档案', 1, ADDRESS, [['']]);
    await followed.updated(2);
    excel.user.edit('客户档案', 2, ADDRESS, [['']]);
    await followed.updated(4);
    expect(codes(followed)).toContain('field.required 客户档案!3');
    expect(followed.marks()).toContain(`客户档案 error 2 ${ADDRESS}`);
    expect(listed()).toBe(before);
  } finally {
    excel.wait = wait;
    endQuiet();
    await followed.settled();
  }
  expect(listed()).toBe(before + 2);
});

test('another header is a matter for a whole check, which a small workbook gets by itself', async () => {
  const followed = await excel.open(COMPANY);
  excel.user.edit('拜访记录', 0, 3, [['陪同人']]);
  await followed.settled();
  const fresh = await followed.fresh();
  expect(followed.result.report.findings).toEqual(fresh?.evaluation.report.findings);
  expect(followed.updates.at(-1)?.kind).toBe('updated');
});

test('a setting of the company is obeyed as soon as it is typed', async () => {
  const followed = await excel.open(COMPANY);
  excel.user.edit('制度参数', 1, 1, [['三']]);
  await followed.settled();
  const fresh = await followed.fresh();
  expect(followed.result.report.findings).toEqual(fresh?.evaluation.report.findings);
});

test('an archive without a row is said, and followed again when it has one', async () => {
  const followed = await excel.open(COMPANY);
  excel.user.deleteRows('客户档案', 1, 2);
  await followed.settled();
  expect(followed.updates.at(-1)).toMatchObject({ kind: 'failed', failure: { code: 'archive-empty' } });
  excel.user.edit('客户档案', 1, 0, [['C1', '杭州拓普五金有限公司']]);
  await followed.settled();
  const fresh = await followed.fresh();
  expect(followed.result.report.findings).toEqual(fresh?.evaluation.report.findings);
});

test('after the marks are cleared findings follow, and the sheets are left alone', async () => {
  const followed = await excel.open(COMPANY);
  await followed.clearMarks();
  excel.user.edit('客户档案', 1, ADDRESS, [['']]);
  await followed.settled();
  expect(codes(followed)).toContain('field.required 客户档案!2');
  expect(followed.marks()).toEqual([]);
});

test('cleared while the follower itself checks anew, at whichever request, the sheets stay clear', async () => {
  for (let at = 1; at <= 16; at++) {
    const followed = await excel.open(COMPANY);
    let asked = 0;
    const clearing: Promise<void>[] = [];
    const leave = excel.host.faults.beforeRequest(() => {
      if (++asked === at) clearing.push(followed.clearMarks());
    });
    excel.user.edit('拜访记录', 0, 3, [['陪同人']]);
    await followed.settled();
    await Promise.all(clearing);
    leave();
    excel.user.edit('客户档案', 1, ADDRESS, [['']]);
    await followed.settled();
    if (clearing.length > 0) expect(followed.marks()).toEqual([]);
  }
});

test('checked again while an edit is followed, at whichever request, everything is as a fresh check has it', async () => {
  let begun = 0;
  for (let at = 1; at <= 14; at++) {
    const followed = await excel.open(COMPANY);
    excel.user.edit('检查结果', 1, 8, [['已确认']]);
    await followed.settled();
    let asked = 0;
    const checking: Promise<void>[] = [];
    const leave = excel.host.faults.beforeRequest(() => {
      if (++asked === at) checking.push(followed.check());
    });
    excel.user.edit('客户档案', 1, ADDRESS, [['']]);
    await followed.settled();
    await Promise.all(checking);
    leave();
    begun += checking.length;
    expect(codes(followed)).toContain('field.required 客户档案!2');
    excel.user.edit('客户档案', 2, ADDRESS, [['']]);
    await followed.settled();
    expect(codes(followed)).toContain('field.required 客户档案!3');
    const fresh = await followed.fresh();
    expect(followed.marks()).toEqual(fresh === null ? null : plannedMarks(fresh));
    const handled = Array.from({ length: 8 }, (_, row) => excel.host.workbook.sheet('检查结果').value(row, 8));
    expect(handled.filter((handling) => handling === '已确认')).toHaveLength(1);
  }
  expect(begun).toBeGreaterThan(8);
});

test('a mark that a protected sheet has kept goes as soon as the sheet lets it', async () => {
  const followed = await excel.open(COMPANY);
  excel.user.edit('客户档案', 1, ADDRESS, [['']]);
  await followed.settled();
  const archive = excel.host.workbook.sheet('客户档案');
  archive.protection = { options: {} };
  excel.user.edit('客户档案', 1, ADDRESS, [['浙江省杭州市人民路1号']]);
  await followed.settled();
  expect(followed.result.marks.problem?.code).toBe('sheet-protected');
  archive.protection = null;
  excel.user.edit('客户档案', 2, ADDRESS, [['浙江省宁波市中山路2号']]);
  await followed.settled();
  expect(followed.result.marks.problem).toBeNull();
  const fresh = await followed.fresh();
  expect(followed.marks()).toEqual(fresh === null ? null : plannedMarks(fresh));
});

test('whichever request the editing of a cell keeps away, the result sheet is written in the end', async () => {
  const followed = await excel.open(COMPANY);
  const lines = () => {
    const sheet = excel.host.workbook.sheet('检查结果');
    return [1, 2, 3, 4].map((row) => sheet.value(row, 6));
  };
  const emptied = async (nth: number | null): Promise<unknown[]> => {
    excel.user.edit('客户档案', 1, ADDRESS, [['浙江省杭州市人民路1号']]);
    await followed.settled();
    if (nth !== null) excel.host.faults.failRequest(nth, { code: 'InvalidOperationInCellEditMode' });
    excel.user.edit('客户档案', 1, ADDRESS, [['']]);
    await followed.settled();
    return lines();
  };
  const undisturbed = await emptied(null);
  expect(undisturbed).toContain('F2');
  for (let nth = 1; nth <= 12; nth++) expect(await emptied(nth)).toEqual(undisturbed);
});

test('switched off it hears nothing more', async () => {
  const followed = await excel.open(COMPANY);
  await followed.state.live.stop();
  expect(excel.host.session.events.size).toBe(0);
  excel.user.edit('客户档案', 1, ADDRESS, [['']]);
  await followed.settled();
  expect(followed.updates).toEqual([]);
});

test('while a cell is being edited it waits, and follows afterwards', async () => {
  const followed = await excel.open(COMPANY);
  excel.host.faults.failRequest(1, { code: 'InvalidOperationInCellEditMode' });
  excel.user.edit('客户档案', 1, ADDRESS, [['']]);
  await followed.settled();
  expect(followed.updates.map(({ kind }) => kind)).toContain('waiting');
  expect(codes(followed)).toContain('field.required 客户档案!2');
});

test('a new sheet is a matter for a whole check; one of ours is not', async () => {
  const followed = await excel.open(COMPANY);
  excel.user.addSheet('付款');
  await followed.settled();
  expect(followed.updates.at(-1)?.kind).toBe('updated');
  const fresh = await followed.fresh();
  expect(followed.result.report.findings).toEqual(fresh?.evaluation.report.findings);
});

describe('formulas that are calculated without an edit', () => {
  const DAY = 8;
  const withFormula = (column: number): ReturnType<typeof workbookOf> => ({
    ...COMPANY,
    sheets: COMPANY.sheets.map((sheet) =>
      sheet.name === '客户档案' ? { ...sheet, formulas: [{ row: 1, column, formula: '=别处!A1' }] } : sheet,
    ),
  });
  const calculate = (column: number, value: string): void => {
    excel.host.workbook.setCalculated([{ sheet: '客户档案', row: 1, column, value }]);
  };

  test('a new result in a judged column is judged and marked', async () => {
    const followed = await excel.open(withFormula(ADDRESS));
    calculate(ADDRESS, '浙江省杭州市人民路1号');
    await followed.settled();
    expect(codes(followed)).not.toContain('field.required 客户档案!2');
    calculate(ADDRESS, '');
    await followed.settled();
    expect(codes(followed)).toContain('field.required 客户档案!2');
    expect(followed.marks()).toContain(`客户档案 error 1 ${ADDRESS}`);
  });

  test('one in a column that no clause knows asks Excel for nothing', async () => {
    const beside = COMPANY.sheets.find(({ name }) => name === '客户档案')?.rows?.[0]?.length ?? DAY;
    const followed = await excel.open(withFormula(beside + 3));
    expect(
      await requestsFor(followed, () => {
        calculate(beside + 3, '还有3天');
      }),
    ).toBe(0);
    expect(followed.updates).toEqual([]);
  });

  test('one of a sheet that is not judged asks for nothing either', async () => {
    const followed = await excel.open({
      ...COMPANY,
      sheets: [...COMPANY.sheets, { name: '看板', rows: [['本月', 0]] }],
    });
    expect(
      await requestsFor(followed, () => {
        excel.host.workbook.setCalculated([{ sheet: '看板', row: 0, column: 1, value: 2 }]);
      }),
    ).toBe(0);
  });
});

import { createHash } from 'node:crypto';
import { SAMPLE_AS_OF } from '../../../scripts/sample/contents.ts';
import { UserActions } from '../../../src/workbench/host/index.ts';
import type { WorkbookData } from '../../../src/workbench/host/index.ts';
import { openData, openSample, value, watching } from '../open-workbook.ts';
import type { OpenWorkbook } from '../open-workbook.ts';

/** For a test that confirms anew for each request that may fail, in the sample of some thousand rows. */
const EACH_REQUEST = 60_000;

const REQUEST = { asOf: SAMPLE_AS_OF, policy: null, writeMarks: false };
const NUMBER = 'D003';
const ACTOR = '周明远';

let opened: OpenWorkbook;
beforeEach(async () => {
  opened = await openSample();
});
afterEach(() => opened.close());

const rowsOf = (sheet: string) =>
  (opened.snapshot().sheets.find(({ name }) => name === sheet)?.rows ?? []).map((row) => [...(row ?? [])]);
/** A new sheet is prepared for many rows; these hold something. */
const filledRows = (sheet: string) => rowsOf(sheet).filter((row) => row.length > 0).length;
const withoutLog = () => seen().filter(({ name }) => name !== '操作日志');
/** What a person sees of the workbook: contents, formulas and looks of cells; a format of General is none. */
const seen = () =>
  opened.snapshot().sheets.map(({ name, rows, formulas, palette, styleRows }) => ({
    name,
    formulas,
    cells: rows.flatMap((row, at) =>
      [...(row ?? [])].flatMap((cell, column) => (cell == null ? [] : [[at, column, cell]])),
    ),
    looks: styleRows.flatMap((row, at) =>
      Array.from(row ?? []).flatMap((style, column) => {
        const { numberFormat = 'General', ...rest } = palette[style - 1] ?? {};
        const look = numberFormat === 'General' ? rest : { ...rest, numberFormat };
        return Object.keys(look).length === 0 ? [] : [[at, column, look]];
      }),
    ),
  }));
const confirm = async () => {
  const { digest } = value(await opened.services.previewRuling(NUMBER));
  return opened.services.confirmRuling({ number: NUMBER, digest, actor: ACTOR });
};

describe('confirming a decided dispute', () => {
  test('the preview says what and where, and writes nothing', async () => {
    const before = opened.snapshot();
    const preview = value(await opened.services.previewRuling(NUMBER));
    expect(opened.snapshot()).toEqual(before);
    const said = preview.lines.map(({ zh }) => zh);
    expect(said).toHaveLength(3);
    expect(said[0]).toMatch(new RegExp(`^「客户档案」[A-Z]+\\d+ 业务员：.+ → ${preview.winner}$`, 'u'));
    expect(said[1]).toMatch(/^「转移记录」第 \d+ 行：2026-07-01，.+转给.+，批准人 /u);
    expect(said[2]).toMatch(/^「操作日志」第 \d+ 行：登记这次确认/u);
  });

  test('the losing filing passes to the winner, with a transfer and an entry in the log', async () => {
    const [transfers, log] = [rowsOf('转移记录'), rowsOf('操作日志')];
    const { winner, sheets } = value(await confirm());
    expect(sheets).toEqual(['客户档案', '转移记录', '操作日志']);
    const moved = rowsOf('转移记录').slice(transfers.length);
    expect(moved).toHaveLength(1);
    const [[day, number, , to, reason, approvedBy] = []] = moved;
    expect([day, to]).toEqual([46_204, winner]);
    expect(reason).toEqual(expect.stringContaining(NUMBER));
    expect(approvedBy).toEqual(expect.stringMatching(/./u));
    const owner = rowsOf('客户档案')[3]?.indexOf('业务员') ?? -1;
    const filing = rowsOf('客户档案').find((row) => row[0] === number);
    expect(filing?.[owner]).toBe(winner);
    expect(rowsOf('操作日志')[0]?.slice(-3)).toEqual(['摘要', '前一校验值', '校验值']);
    const entry = rowsOf('操作日志')[log.length] ?? [];
    expect(entry.slice(0, 6)).toEqual([ACTOR, 1, '2026-07-01 10:00:00', ACTOR, '确认争议界定', `客户界定 ${NUMBER}`]);
  });

  test('what is confirmed is no dispute any more, and its evidence is not told as changed', async () => {
    value(await confirm());
    const { report, notices } = value(await opened.services.check(REQUEST, watching()));
    const changed = notices.filter(({ kind }) => kind === 'evidence-changed').map(({ message }) => message.zh);
    expect(changed.filter((text) => text.startsWith(NUMBER))).toEqual([]);
    expect(report.disputes).toHaveLength(5);
    const again = await opened.services.previewRuling(NUMBER);
    expect(again.kind === 'failed' && again.failure.code).toBe('dispute-confirmed');
  });

  test('undo gives everything back but the log, which says so in a chained entry', async () => {
    const before = withoutLog();
    const length = rowsOf('操作日志').length;
    value(await confirm());
    value(await opened.services.undoRuling(NUMBER));
    expect(withoutLog()).toEqual(before);
    const [first = [], second = []] = rowsOf('操作日志').slice(length);
    expect(second[4]).toBe('撤销争议界定');
    expect(second[7]).toBe(first[8]);
    for (const entry of [first, second]) {
      const chained = [entry[0], entry[1], entry[2], entry[3], entry[4], entry[5], entry[6], entry[7] ?? ''];
      const hash = createHash('sha256').update(JSON.stringify(chained)).digest('hex');
      expect(entry[8]).toBe(`sha256:${hash}`);
    }
    const again = await opened.services.undoRuling(NUMBER);
    expect(again.kind === 'failed' && again.failure.message.zh).toBe('没有可以撤销的确认。');
  });

  test('the chain of the log is verified at each check: what nobody touched is silent, an altered cell is told', async () => {
    value(await confirm());
    const broken = async () =>
      value(await opened.services.check(REQUEST, watching())).notices.filter(({ kind }) => kind === 'log-broken');
    expect(await broken()).toEqual([]);
    const row = rowsOf('操作日志').length - 1;
    new UserActions(opened.host.workbook, 'user').edit('操作日志', row, 5, [['客户界定 D001']]);
    const [notice, ...others] = await broken();
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ sheet: '操作日志' });
    expect(notice?.message.zh).toContain(`第${row + 1}行内容与校验值不符`);
  });

  test('a transfer that somebody has changed since is not taken back', async () => {
    const rows = rowsOf('转移记录').length;
    value(await confirm());
    new UserActions(opened.host.workbook, 'user').edit('转移记录', rows, 4, [['另有安排']]);
    const before = seen();
    const undone = await opened.services.undoRuling(NUMBER);
    if (undone.kind !== 'failed') throw new Error('written');
    expect(undone.failure.code).toBe('sheet-changed');
    expect(undone.failure.message.zh).toMatch(
      /^「转移记录」E\d+ 现在是“另有安排”，不再是确认 D003 时写入的“.+”，没有撤销。/u,
    );
    expect(seen()).toEqual(before);
  });
});

describe('a ruling of an earlier session', () => {
  /** The workbook saved after the confirmation and opened again, changed in between if need be. */
  const reopen = async (change: (data: WorkbookData) => WorkbookData = (data) => data) => {
    const data = change(opened.snapshot());
    opened.close();
    opened = await openData(data);
  };
  const placeOfOwner = (number: unknown) => {
    const rows = rowsOf('客户档案');
    const column = rows.find((row) => row.includes('业务员'))?.indexOf('业务员') ?? -1;
    return { row: rows.findIndex((row) => row[0] === number), column };
  };
  const movedCustomer = () => rowsOf('转移记录').at(-1)?.[1];

  test('is told as confirmed, and undone to what stood before, settings included', async () => {
    const [before, settings] = [withoutLog(), opened.snapshot().settings];
    value(await confirm());
    await reopen();
    const preview = await opened.services.previewRuling(NUMBER);
    expect(preview.kind === 'failed' && preview.failure.code).toBe('dispute-confirmed');
    value(await opened.services.undoRuling(NUMBER));
    expect(withoutLog()).toEqual(before);
    expect(opened.snapshot().settings).toEqual(settings);
    expect(rowsOf('操作日志').at(-1)?.slice(3, 6)).toEqual([ACTOR, '撤销争议界定', `客户界定 ${NUMBER}`]);
    const again = await opened.services.undoRuling(NUMBER);
    expect(again.kind === 'failed' && again.failure.message.zh).toBe('没有可以撤销的确认。');
  });

  test('is undone in the row to which the filing has moved since', async () => {
    const owners = () => rowsOf('客户档案').map((row) => row[placeOfOwner('').column]);
    const before = owners().filter((owner) => owner !== undefined);
    value(await confirm());
    new UserActions(opened.host.workbook, 'user').insertRows('客户档案', 4, 2);
    await reopen();
    value(await opened.services.undoRuling(NUMBER));
    expect(owners().filter((owner) => owner !== undefined)).toEqual(before);
  });

  test('is left as it is where the filing has passed on since, and the sentence names the cell', async () => {
    value(await confirm());
    const { row, column } = placeOfOwner(movedCustomer());
    new UserActions(opened.host.workbook, 'user').edit('客户档案', row, column, [['后来的人']]);
    await reopen();
    const before = seen();
    const undone = await opened.services.undoRuling(NUMBER);
    if (undone.kind !== 'failed') throw new Error('written');
    expect(undone.failure.message.zh).toMatch(
      new RegExp(`^「客户档案」[A-Z]+${row + 1} 现在是“后来的人”，不再是确认 ${NUMBER} 时写入的`, 'u'),
    );
    expect(seen()).toEqual(before);
  });

  test('is left as it is where the workbook keeps nothing of it, and the sentence says how to correct it', async () => {
    const { settings } = opened.snapshot();
    value(await confirm());
    await reopen((data) => ({ ...data, settings }));
    const before = seen();
    const undone = await opened.services.undoRuling(NUMBER);
    expect(undone.kind === 'failed' && undone.failure.message.zh).toMatch(/没有保存 D003 确认之前的内容.+“转移记录”/u);
    expect(seen()).toEqual(before);
  });
});

describe('nothing is written', () => {
  test.each(['客户档案', '转移记录', '操作日志'])('where %s is protected, and the sentence names it', async (sheet) => {
    opened.host.workbook.sheet(sheet).protection = { options: {} };
    const before = opened.snapshot();
    const outcome = await confirm();
    if (outcome.kind !== 'failed') throw new Error('written');
    expect(outcome.failure.code).toBe('sheet-protected');
    expect(outcome.failure.message.zh).toContain(sheet);
    expect(opened.snapshot()).toEqual(before);
  });

  test('where marks are missing or the panel has to decide', async () => {
    for (const number of ['D001', 'D002', 'D099']) {
      const outcome = await opened.services.previewRuling(number);
      expect(outcome.kind === 'failed' && outcome.failure.message.zh).toContain(number);
    }
  });

  test('where the archive has changed since the preview', async () => {
    const { digest } = value(await opened.services.previewRuling(NUMBER));
    new UserActions(opened.host.workbook, 'user').insertRows('客户档案', 4, 1);
    const before = opened.snapshot();
    const outcome = await opened.services.confirmRuling({ number: NUMBER, digest, actor: ACTOR });
    expect(outcome.kind === 'failed' && outcome.failure.message.zh).toContain('预览之后');
    expect(opened.snapshot()).toEqual(before);
  });

  test(
    'whichever request of the writing fails',
    async () => {
      const { digest } = value(await opened.services.previewRuling(NUMBER));
      const before = seen();
      const asked = opened.host.traffic.requests;
      value(await opened.services.previewRuling(NUMBER));
      const reading = opened.host.traffic.requests - asked;
      for (let nth = reading + 1; nth <= reading + 6; nth++) {
        opened.host.faults.failRequest(nth, { code: 'GeneralException' });
        const outcome = await opened.services.confirmRuling({ number: NUMBER, digest, actor: ACTOR });
        expect([nth, outcome.kind]).toEqual([nth, 'failed']);
        expect(seen()).toEqual(before);
      }
      value(await confirm());
    },
    EACH_REQUEST,
  );
});

test('where the workbook cannot keep what stood before, the ruling is not written either', async () => {
  const data = opened.snapshot();
  const before = seen();
  const { digest } = value(await opened.services.previewRuling(NUMBER));
  const asked = opened.host.traffic.requests;
  value(await opened.services.confirmRuling({ number: NUMBER, digest, actor: ACTOR }));
  const last = opened.host.traffic.requests - asked;
  opened.close();
  opened = await openData(data);
  value(await opened.services.previewRuling(NUMBER));
  opened.host.faults.failRequest(last, { code: 'GeneralException' });
  const outcome = await opened.services.confirmRuling({ number: NUMBER, digest, actor: ACTOR });
  expect(outcome.kind).toBe('failed');
  expect(seen()).toEqual(before);
  expect(opened.snapshot().settings).toEqual(data.settings);
});

test('where it can neither be kept nor taken back, the sentence says that the ruling stands', async () => {
  const data = opened.snapshot();
  const { digest } = value(await opened.services.previewRuling(NUMBER));
  const asked = opened.host.traffic.requests;
  value(await opened.services.confirmRuling({ number: NUMBER, digest, actor: ACTOR }));
  const last = opened.host.traffic.requests - asked;
  opened.close();
  opened = await openData(data);
  value(await opened.services.previewRuling(NUMBER));
  for (let later = 0; later < 20; later++) {
    opened.host.faults.failRequest(last + later, { code: 'GeneralException' });
  }
  const outcome = await opened.services.confirmRuling({ number: NUMBER, digest, actor: ACTOR });
  expect(outcome.kind === 'failed' && outcome.failure.message.zh).toMatch(
    /^D003 的结果已经写入，但工作簿没能记下原来的内容/u,
  );
});

test('a workbook without 转移记录 and 操作日志 gets both, and undo takes the first away again', async () => {
  const { sheets, ...rest } = opened.snapshot();
  opened.close();
  const kept = sheets.filter(({ name }) => name !== '转移记录' && name !== '操作日志');
  opened = await openData({ ...rest, sheets: kept });
  value(await confirm());
  expect(filledRows('转移记录')).toBe(2);
  expect(filledRows('操作日志')).toBe(2);
  value(await opened.services.undoRuling(NUMBER));
  const names = opened.snapshot().sheets.map(({ name }) => name);
  expect(names).not.toContain('转移记录');
  expect(filledRows('操作日志')).toBe(3);
});

test(
  'a confirmation that a crash has cut off is taken back at the next start, whichever request was the last',
  async () => {
    const before = seen();
    const { digest } = value(await opened.services.previewRuling(NUMBER));
    const data = opened.snapshot();
    const asked = opened.host.traffic.requests;
    value(await opened.services.previewRuling(NUMBER));
    const reading = opened.host.traffic.requests - asked;
    for (const nth of [5, 6, 7]) {
      opened.close();
      opened = await openData(data);
      for (let later = 0; later < 20; later++) {
        opened.host.faults.failRequest(reading + nth + later, { code: 'GeneralException' });
      }
      await opened.services.confirmRuling({ number: NUMBER, digest, actor: ACTOR });
      const saved = opened.snapshot();
      opened.close();
      opened = await openData(saved);
      value(await opened.services.describe());
      expect(seen()).toEqual(before);
      expect(opened.snapshot().settings).toEqual(data.settings);
    }
  },
  EACH_REQUEST,
);

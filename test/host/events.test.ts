import { UserActions } from '../../src/workbench/host/index.ts';
import type { StartedOffice } from '../support/office.ts';
import { startOffice } from '../support/office.ts';

/** A handler that writes down what it hears. */
function note<A, T>(seen: T[], heard: (args: A) => T): (args: A) => Promise<void> {
  return (args) => {
    seen.push(heard(args));
    return Promise.resolve();
  };
}

describe('events', () => {
  let office: StartedOffice;
  let user: UserActions;

  beforeEach(async () => {
    office = await startOffice();
    office.host.workbook.load({
      sheets: [
        {
          name: '拜访记录',
          rows: [
            ['日期', '业务员'],
            [46_086, '张三'],
            [46_087, '李四'],
          ],
          tables: [{ name: 'Visits', area: { row: 0, column: 0, rows: 3, columns: 2 } }],
        },
        { name: '其他' },
      ],
    });
    user = new UserActions(office.host.workbook, 'user');
  });

  afterEach(() => office.close());

  const listen = async <T>(register: (context: Excel.RequestContext, seen: T[]) => void): Promise<T[]> => {
    const seen: T[] = [];
    await office.Excel.run(async (context) => {
      register(context, seen);
      await context.sync();
    });
    return seen;
  };
  const onSheet = (): Promise<Excel.WorksheetChangedEventArgs[]> =>
    listen((context, seen) => {
      context.workbook.worksheets.getItem('拜访记录').onChanged.add(note(seen, (args) => args));
    });

  test('a cell that the user types tells area, values before and after, and no add-in behind it', async () => {
    const seen = await onSheet();
    user.edit('拜访记录', 1, 1, [['王五']]);
    await office.settled();
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      address: 'B2',
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: 'Unknown',
      details: { valueBefore: '张三', valueAfter: '王五', valueTypeAfter: 'String' },
    });
  });

  test('several cells tell their area and no details', async () => {
    const seen = await onSheet();
    user.edit('拜访记录', 1, 0, [
      ['2026/3/7', '甲'],
      ['2026/3/8', '乙'],
    ]);
    await office.settled();
    expect(seen[0]).toMatchObject({ address: 'A2:B3' });
    expect(seen[0]?.details).toBeUndefined();
    expect(office.host.workbook.sheet('拜访记录').value(1, 0)).toBe(46_088);
  });

  test("the add-in's own writes carry ThisLocalAddin, a coauthor's are remote", async () => {
    const seen = await onSheet();
    await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('拜访记录').getRange('D1').values = [['x']];
      await context.sync();
    });
    new UserActions(office.host.workbook, 'coauthor').edit('拜访记录', 0, 3, [['y']]);
    await office.settled();
    expect(seen.map((args) => [args.triggerSource, args.source])).toEqual([
      ['ThisLocalAddin', 'Local'],
      ['Unknown', 'Remote'],
    ]);
  });

  test('the place of an event can be read with getRange', async () => {
    const seen = await onSheet();
    user.edit('拜访记录', 2, 1, [['赵六']]);
    await office.settled();
    await office.Excel.run(async (context) => {
      const range = seen[0]?.getRange(context).load('values,address');
      await context.sync();
      expect(range?.address).toBe('拜访记录!B3');
      expect(range?.values).toEqual([['赵六']]);
    });
  });

  test('new results of formulas are told as calculated, with their cells, and not as changed', async () => {
    const changed = await onSheet();
    const calculated: Pick<Excel.WorksheetCalculatedEventArgs, 'type' | 'address'>[] = await listen((context, seen) => {
      context.workbook.worksheets.onCalculated.add(note(seen, ({ type, address }) => ({ type, address })));
    });
    office.host.workbook.setCalculated([
      { sheet: '拜访记录', row: 1, column: 1, value: '王五' },
      { sheet: '拜访记录', row: 2, column: 0, value: 46_088 },
    ]);
    await office.settled();
    expect(calculated).toEqual([{ type: 'WorksheetCalculated', address: 'B2,A3' }]);
    expect(changed).toEqual([]);
  });

  test('rows that come in and go, and sorting', async () => {
    const seen = await onSheet();
    user.insertRows('拜访记录', 1, 2);
    user.deleteRows('拜访记录', 1, 2);
    user.sort('拜访记录', { row: 1, column: 0, rows: 2, columns: 2 }, [{ column: 1, ascending: false }]);
    await office.settled();
    expect(seen.map((args) => [args.changeType, args.address])).toEqual([
      ['RowInserted', '2:3'],
      ['RowDeleted', '2:3'],
      ['RangeEdited', 'A2:B3'],
    ]);
    expect(office.host.workbook.sheet('拜访记录').tables[0]?.area).toEqual({ row: 0, column: 0, rows: 3, columns: 2 });
  });

  test('handlers at the collection hear every sheet; removed ones and disabled events hear nothing', async () => {
    const seen: string[] = [];
    const handler = await office.Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(note(seen, (args) => args.address));
      await context.sync();
      return added;
    });
    user.edit('其他', 0, 0, [['1']]);
    await office.settled();
    await office.Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      await context.sync();
    });
    user.edit('其他', 1, 0, [['2']]);
    await office.settled();
    await office.Excel.run(handler.context, async (context) => {
      context.runtime.enableEvents = true;
      handler.remove();
      await context.sync();
    });
    user.edit('其他', 2, 0, [['3']]);
    await office.settled();
    expect(seen).toEqual(['A1']);
    expect(office.host.session.events.size).toBe(0);
  });

  test('tables, selection, sheets that come, go and step in front', async () => {
    const seen = await listen<string>((context, told) => {
      const { workbook } = context;
      workbook.tables.getItem('Visits').onChanged.add(note(told, (args) => `table ${args.address}`));
      workbook.worksheets.getItem('拜访记录').onSelectionChanged.add(note(told, (args) => `selected ${args.address}`));
      workbook.worksheets.onAdded.add(note(told, (args) => `added ${args.source}`));
      workbook.worksheets.onDeleted.add(note(told, () => 'deleted'));
      workbook.worksheets.onActivated.add(note(told, () => 'activated'));
    });
    user.edit('拜访记录', 1, 1, [['王五', '表外']]);
    user.select('拜访记录', [{ row: 1, column: 1, rows: 2, columns: 1 }]);
    user.addSheet('检查结果');
    user.activate('检查结果');
    user.deleteSheet('检查结果');
    await office.settled();
    expect(seen.sort()).toEqual(['activated', 'activated', 'added Local', 'deleted', 'selected B2:B3', 'table B2']);
  });
});

import type { WorkbookChange } from '../../src/workbench/host/index.ts';
import type { StartedOffice } from '../support/office.ts';
import { startOffice } from '../support/office.ts';

describe('what the add-in writes into a workbook', () => {
  let office: StartedOffice;

  beforeEach(async () => {
    office = await startOffice();
    office.host.workbook.load({
      sheets: [
        {
          name: '客户档案',
          rows: [
            ['客户编号', '客户名称'],
            ['C1', '甲'],
            ['C2', '乙'],
            ['C3', '丙'],
          ],
          formulas: [{ row: 3, column: 1, formula: '=B2' }],
          merges: [{ row: 5, column: 0, rows: 1, columns: 2 }],
          comments: [
            { row: 2, column: 1, text: '核实过', note: true },
            { row: 3, column: 1, text: '重名' },
          ],
        },
      ],
    });
  });

  afterEach(() => office.close());

  const run = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>): Promise<void> =>
    office.Excel.run((context) => work(context.workbook.worksheets.getItem('客户档案'), context));

  test('conditional formats over several areas are found, read and deleted', async () => {
    await run(async (sheet, context) => {
      const format = sheet.getRanges('A2:A3,B4').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=N("kebei")=0';
      format.custom.format.fill.color = '#FFC7CE';
      format.custom.format.font.bold = true;
      format.stopIfTrue = true;
      await context.sync();
      const found = sheet
        .getRange()
        .conditionalFormats.load('items/type,items/priority,items/stopIfTrue,items/custom/rule/formula');
      await context.sync();
      expect(found.items.map((item) => [item.type, item.priority, item.stopIfTrue, item.custom.rule.formula])).toEqual([
        ['Custom', 0, true, '=N("kebei")=0'],
      ]);
      const place = found.getItemAt(0).getRanges().load('address');
      const elsewhere = sheet.getRange('B2').conditionalFormats.getCount();
      await context.sync();
      expect(place.address).toBe('客户档案!A2:A3,客户档案!B4');
      expect(elsewhere.value).toBe(0);
      found.getItemAt(0).delete();
      await context.sync();
    });
    expect(office.host.workbook.sheet('客户档案').conditionalFormats).toEqual([]);
  });

  test('a new format comes first, other kinds keep their type', async () => {
    office.host.workbook.load({
      sheets: [
        {
          name: '客户档案',
          conditionalFormats: [{ type: 'DataBar', areas: [{ row: 0, column: 0, rows: 9, columns: 1 }] }],
        },
      ],
    });
    await run(async (sheet, context) => {
      const added = sheet.getRange('A1').conditionalFormats.add('CellValue');
      added.cellValue.rule = { operator: 'GreaterThan', formula1: '=3' };
      const all = sheet.getRange('A1').conditionalFormats.load('items/type');
      await context.sync();
      const custom = all.getItemAt(1).customOrNullObject.load('rule/formula');
      await context.sync();
      expect(all.items.map((item) => item.type)).toEqual(['CellValue', 'DataBar']);
      expect(custom.isNullObject).toBe(true);
    });
  });

  test('list and decimal validation with alert and prompt', async () => {
    await run(async (sheet, context) => {
      const list = sheet.getRange('C2:C4').dataValidation;
      list.rule = { list: { inCellDropDown: true, source: '未处理,已确认,已忽略' } };
      list.errorAlert = { message: '请从列表中选择。', title: '处理', style: 'Stop', showAlert: true };
      list.prompt = { message: '选一个', title: '处理', showPrompt: true };
      const marks = sheet.getRange('D2').dataValidation;
      marks.rule = { decimal: { formula1: 0, formula2: 50, operator: 'Between' } };
      await context.sync();
      list.load('type,rule,errorAlert');
      const both = sheet.getRange('C2:D2').dataValidation.load('type');
      await context.sync();
      expect(list.type).toBe('List');
      expect(list.rule).toEqual({ list: { inCellDropDown: true, source: '未处理,已确认,已忽略' } });
      expect(list.errorAlert).toMatchObject({ message: '请从列表中选择。' });
      expect(both.type).toBe('MixedCriteria');
      sheet.getRange('C3').dataValidation.clear();
      await context.sync();
    });
    const areas = office.host.workbook.sheet('客户档案').validations.map((item) => item.area);
    expect(areas).toHaveLength(3);
    expect(areas).toEqual(
      expect.arrayContaining([
        { row: 1, column: 2, rows: 1, columns: 1 },
        { row: 3, column: 2, rows: 1, columns: 1 },
        { row: 1, column: 3, rows: 1, columns: 1 },
      ]),
    );
  });

  test('tables: add, name, read, resize, rows, convert', async () => {
    await run(async (sheet, context) => {
      const table = sheet.tables.add('A1:B4', true);
      table.name = 'Archive';
      table.style = 'TableStyleLight9';
      const body = table.getDataBodyRange().load('address');
      table.columns.load('items/name');
      await context.sync();
      expect(body.address).toBe('客户档案!A2:B4');
      expect(table.columns.items.map((column) => column.name)).toEqual(['客户编号', '客户名称']);
      table.rows.add(undefined, [['C4', '丁']]);
      table.rows.getItemAt(0).delete();
      const column = context.workbook.tables
        .getItem('archive')
        .columns.getItem('客户编号')
        .getDataBodyRange()
        .load('values');
      const count = table.rows.getCount();
      await context.sync();
      expect(column.values).toEqual([['C2'], ['C3'], ['C4']]);
      expect(count.value).toBe(3);
      table.resize('A1:C3');
      table.getHeaderRowRange().load('values');
      await context.sync();
      const taken = context.workbook.tables.getItemOrNullObject('keine');
      const range = table.convertToRange().load('address');
      await context.sync();
      expect(taken.isNullObject).toBe(true);
      expect(range.address).toBe('客户档案!A1:C3');
    });
    expect(office.host.workbook.sheet('客户档案').tables).toEqual([]);
  });

  test('rows that come in move formulas, comments, merges and formats with them', async () => {
    await run(async (sheet, context) => {
      sheet.getRange('A3').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      sheet.getRange('2:3').insert('Down');
      await context.sync();
    });
    const sheet = office.host.workbook.sheet('客户档案');
    expect(sheet.formula(5, 1)).toBe('=B4');
    expect(sheet.comments.map((comment) => comment.row)).toEqual([4, 5]);
    expect(sheet.merges[0]?.row).toBe(7);
    expect(sheet.conditionalFormats[0]?.areas[0]?.row).toBe(4);
  });

  test('deleting a row that a formula needs leaves #REF!', async () => {
    await run(async (sheet, context) => {
      sheet.getRange('2:2').delete('Up');
      await context.sync();
    });
    expect(office.host.workbook.sheet('客户档案').formula(2, 1)).toBe('=#REF!');
  });

  test('borders, alignment, widths and freezing', async () => {
    await run(async (sheet, context) => {
      const range = sheet.getRange('A1:B2');
      const edge = range.format.borders.getItem('EdgeBottom');
      edge.style = 'Continuous';
      edge.color = '#FF0000';
      range.format.wrapText = true;
      range.format.columnWidth = 100;
      sheet.freezePanes.freezeRows(1);
      sheet.tabColor = '#00FF00';
      await context.sync();
      edge.load('style,color');
      const inside = range.format.borders.getItem('InsideHorizontal').load('style');
      const wrapped = sheet.getRange('A1:B3').format.load('wrapText,columnWidth');
      await context.sync();
      expect([edge.style, edge.color, inside.style]).toEqual(['Continuous', '#FF0000', 'None']);
      expect(wrapped.wrapText).toBeNull();
      expect(wrapped.columnWidth).toBeCloseTo(100, 0);
    });
    expect(office.host.workbook.sheet('客户档案').frozen).toEqual({ rows: 1, columns: 0 });
  });

  test('comments are listed without the notes, names and hidden parts live in the file', async () => {
    await run(async (sheet, context) => {
      sheet.comments.load('items/content');
      context.workbook.names.add('Rates', sheet.getRange('A2:B3'));
      context.workbook.customXmlParts.add('<k xmlns="urn:kebei"/>');
      context.workbook.properties.custom.add('kebei', 'feida');
      await context.sync();
      const named = context.workbook.names.getItem('rates').getRange().load('address');
      const part = context.workbook.customXmlParts.getByNamespace('urn:kebei').getOnlyItemOrNullObject();
      const xml = part.getXml();
      const property = context.workbook.properties.custom.getItemOrNullObject('KEBEI').load('value');
      const merged = sheet.getRange('A1:B9').getMergedAreasOrNullObject().load('address');
      await context.sync();
      expect(sheet.comments.items.map((comment) => comment.content)).toEqual(['重名']);
      expect(named.address).toBe('客户档案!A2:B3');
      expect(xml.value).toBe('<k xmlns="urn:kebei"/>');
      expect(property.value).toBe('feida');
      expect(merged.address).toBe('客户档案!A6:B6');
    });
  });

  test('null leaves a cell, an empty text clears it, one value fills all', async () => {
    await run(async (sheet, context) => {
      const range = sheet.getRange('A2:B3');
      range.values = [
        [null, ''],
        ['x', null],
      ];
      range.load('values');
      sheet.getRange('D1:D3').values = '同' as unknown as string[][];
      const filled = sheet.getRange('D1:D3').load('values');
      await context.sync();
      expect(range.values).toEqual([
        ['C1', ''],
        ['x', '乙'],
      ]);
      expect(filled.values).toEqual([['同'], ['同'], ['同']]);
    });
  });

  test('everything undone, the workbook is what it was', async () => {
    const before = office.host.workbook.snapshot();
    const changes: WorkbookChange[] = [];
    office.host.workbook.onChange((change) => changes.push(change));
    await run(async (sheet, context) => {
      const result = context.workbook.worksheets.add('检查结果');
      result.getRange('A1:B1').values = [['级别', '代码']];
      const format = sheet.getRange('A2').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=TRUE';
      await context.sync();
      format.delete();
      result.delete();
      await context.sync();
    });
    expect(office.host.workbook.snapshot()).toEqual(before);
    expect(changes.every((change) => change.actor === 'addin')).toBe(true);
    expect(changes.map((change) => change.kind)).toContain('sheet-added');
  });

  test('a snapshot loads into an equal workbook', async () => {
    await run(async (sheet, context) => {
      sheet.getRange('A1').format.fill.color = 'red';
      sheet.getRange('B:B').numberFormat = '@' as unknown as string[][];
      sheet.tables.add('A1:B3', true);
      await context.sync();
    });
    const { workbook } = office.host;
    const before = workbook.snapshot();
    workbook.load(before);
    expect(workbook.snapshot()).toEqual(before);
  });
});

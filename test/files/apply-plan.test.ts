import type { MarkPlan } from '../../src/engine/model/mark-plan.ts';
import { applyPlanToXlsx } from '../../src/files/apply-plan.ts';
import { fixture, handParts, handWorkbook, zipParts } from '../fixtures/hand-zipped.ts';
import { NOTHING, disputeSheet, highlight, planned, resultSheet } from './planning.ts';
import { opened, partText, partsOf, rowsOf } from './reading.ts';

const ARCHIVE = '客户档案';
const FULL: MarkPlan = {
  highlights: [
    highlight(ARCHIVE, 'warning', { row: 6, column: 1, rows: 2, columns: 1 }),
    highlight(ARCHIVE, 'error', { row: 2, column: 2, rows: 3, columns: 1 }, { row: 9, column: 0, rows: 1, columns: 2 }),
  ],
  sheets: [resultSheet(ARCHIVE), disputeSheet()],
};

async function applied(bytes: Uint8Array, plan: MarkPlan): Promise<Uint8Array> {
  return applyPlanToXlsx(await opened(bytes), plan);
}

function elementNames(xml: string, parent: string): string[] {
  const inner = xml.slice(xml.indexOf('>', xml.indexOf(`<${parent}`)) + 1, xml.lastIndexOf(`</${parent}>`));
  const names: string[] = [];
  let depth = 0;
  for (const [tag, slash, name = ''] of inner.matchAll(/<(\/?)([\w:]+)(?:"[^"]*"|[^>"])*>/g)) {
    if (slash === '' && depth === 0) names.push(name);
    if (slash === '/') depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
  }
  return names;
}

describe.each(['openpyxl-rich.xlsx', 'libreoffice-rich.xlsx'])('a check of %s', (name) => {
  const original = fixture(name);

  test('carries over byte by byte every part that it does not have to touch', async () => {
    const before = partsOf(original);
    const after = partsOf(await applied(original, FULL));
    const touched = Object.keys(before).filter(
      (path) => Buffer.compare(before[path] ?? original, after[path] ?? original) !== 0,
    );
    expect(touched.sort()).toEqual(
      [
        '[Content_Types].xml',
        'xl/_rels/workbook.xml.rels',
        'xl/styles.xml',
        'xl/workbook.xml',
        'xl/worksheets/sheet1.xml',
      ].sort(),
    );
  });

  test('adds nothing but conditional formats to the sheet that it marks, and moves the user’s own below them', async () => {
    const path = 'xl/worksheets/sheet1.xml';
    const after = partText(await applied(original, FULL), path);
    const bare = after.replace(
      /<conditionalFormatting(?:(?!<\/conditionalFormatting>).)*kebei-mark.*?<\/conditionalFormatting>/gs,
      '',
    );
    expect(bare).not.toBe(after);
    const anyPriority = (xml: string): string => xml.replace(/priority="\d+"/g, 'priority=""');
    expect(anyPriority(bare)).toBe(anyPriority(partText(original, path)));
    const priorities = [...after.matchAll(/cfRule[^>]*priority="(\d+)"/g)].map(([, priority]) => Number(priority));
    expect(new Set(priorities).size).toBe(priorities.length);
    const ours = [...after.matchAll(/priority="(\d+)"[^>]*><formula>LEN\(&quot;kebei-mark:(\w+)/g)].map((match) =>
      match.slice(1, 3),
    );
    expect(ours).toEqual([
      ['1', 'error'],
      ['2', 'warning'],
    ]);
  });

  test('puts the marks where the schema wants them', async () => {
    const names = elementNames(partText(await applied(original, FULL), 'xl/worksheets/sheet1.xml'), 'worksheet');
    const last = names.lastIndexOf('conditionalFormatting');
    expect(names.slice(0, last)).toContain('sheetData');
    expect(names.slice(last + 1)).toEqual(expect.arrayContaining(['dataValidations', 'hyperlinks', 'pageMargins']));
    expect(names.slice(0, last)).not.toContain('dataValidations');
  });

  test('keeps all formats of the user and adds its own behind them', async () => {
    const before = partText(original, 'xl/styles.xml');
    const after = partText(await applied(original, FULL), 'xl/styles.xml');
    for (const section of ['fonts', 'fills', 'borders', 'cellXfs', 'dxfs']) {
      const inner = (xml: string): string => new RegExp(`<${section}[^>]*>(.*)</${section}>`, 's').exec(xml)?.[1] ?? '';
      expect(inner(after).startsWith(inner(before))).toBe(true);
      const count = Number(new RegExp(`<${section} count="(\\d+)"`).exec(after)?.[1]);
      expect(count).toBe(elementNames(after, section).length);
    }
  });

  test('taken back, it leaves the sheet as it was, but for room among the priorities', async () => {
    const marked = await applied(original, FULL);
    const cleared = partText(await applied(marked, NOTHING), 'xl/worksheets/sheet1.xml');
    expect(cleared.replace(/priority="\d+"/g, '')).toBe(
      partText(original, 'xl/worksheets/sheet1.xml').replace(/priority="\d+"/g, ''),
    );
  });

  test('a second time changes nothing more', async () => {
    const once = await applied(original, FULL);
    const twice = await applied(once, FULL);
    const [first, second] = [partsOf(once), partsOf(twice)];
    expect(Object.keys(second).sort()).toEqual(Object.keys(first).sort());
    for (const path of Object.keys(first).filter((part) => part !== '[Content_Types].xml')) {
      expect(partText(twice, path)).toBe(partText(once, path));
    }
    const overrides = (bytes: Uint8Array): string[] => partText(bytes, '[Content_Types].xml').split('<').sort();
    expect(overrides(twice)).toEqual(overrides(once));
  });

  test('gives the same bytes for the same input', async () => {
    expect(await applied(original, FULL)).toEqual(await applied(original, FULL));
  });
});

describe('result sheets', () => {
  test('stand behind the user’s sheets, with texts as texts and formulas with their results', async () => {
    const marked = await applied(fixture('openpyxl-rich.xlsx'), FULL);
    expect((await opened(marked)).sheets.map((sheet) => sheet.name)).toEqual([
      ARCHIVE,
      '销售台账',
      '隐藏',
      '检查结果',
      '客户界定',
    ]);
    expect(await rowsOf(marked, '检查结果')).toEqual([
      ['级别', '说明', '单元格', '处理'],
      ['错误', '=1+1 看起来像公式', 'C3', '未处理'],
      ['警告', '第一行\n第二行', 'B7', '未处理'],
    ]);
    expect((await rowsOf(marked, '客户界定')).slice(1)).toEqual([
      ['张三', 40, 35],
      ['李四', 30, '张三'],
    ]);
    const xml = partText(marked, 'xl/worksheets/sheet5.xml');
    expect(xml).toContain('<f>AVERAGE(B2:B3)</f><v>35</v>');
    expect(xml).toContain('<formula1>0</formula1><formula2>50</formula2>');
  });

  test('no text is written as a formula, and each text has the text format', async () => {
    const texts = ['=1+1', '+1', '-1', '@x', '\t=1', '＝1', '\u200b=1', '0012', '2026-03-05', '1e5', 'TRUE'];
    const marked = await applied(handWorkbook('<row><c><v>1</v></c></row>'), {
      highlights: [],
      sheets: [planned('检查结果', [texts])],
    });
    const xml = partText(marked, 'xl/worksheets/sheet2.xml');
    expect(xml).not.toContain('<f>');
    expect(await rowsOf(marked, '检查结果')).toEqual([texts]);
    const format = /<cellXfs.*<xf numFmtId="(\d+)"[^<]*<\/xf><\/cellXfs>/.exec(partText(marked, 'xl/styles1.xml'))?.[1];
    expect(format).toBe('49');
    expect(new Set([...xml.matchAll(/<c r="\w+"( s="\d+")? t="inlineStr">/g)].map(([, style]) => style))).toEqual(
      new Set([' s="1"']),
    );
  });

  test('a text longer than a cell holds is cut, visibly', async () => {
    const marked = await applied(handWorkbook('<row><c><v>1</v></c></row>'), {
      highlights: [],
      sheets: [planned('检查结果', [['字'.repeat(40_000)]])],
    });
    const text = String((await rowsOf(marked, '检查结果'))[0]?.[0]);
    expect(text).toHaveLength(32_767);
    expect(text.endsWith('字…')).toBe(true);
  });

  test('a sheet of the same name is replaced where it stands; a comment in it stays, its old table goes', async () => {
    const rich = fixture('openpyxl-rich.xlsx');
    const marked = await applied(rich, { highlights: [], sheets: [{ ...resultSheet('销售台账'), name: ARCHIVE }] });
    expect((await opened(marked)).sheets.map((sheet) => sheet.name)).toEqual([ARCHIVE, '销售台账', '隐藏']);
    expect((await opened(marked)).sheets[0]?.tables).toMatchObject([{ name: '客备检查结果' }]);
    expect(partText(marked, 'xl/worksheets/sheet1.xml')).toMatch(/<legacyDrawing r:id="\w+"\/><tableParts/);
    expect(partText(marked, 'xl/worksheets/_rels/sheet1.xml.rels').match(/\/table"/g)).toHaveLength(1);
    expect(Object.keys(partsOf(marked)).filter((path) => path.includes('tables/'))).toHaveLength(1);
  });

  test('a table whose name is taken, by a table or a defined name, gets the next free one', async () => {
    const named = (name: string) => ({
      ...resultSheet(ARCHIVE),
      table: { name, area: { row: 0, column: 0, rows: 3, columns: 4 } },
    });
    for (const name of ['档案', '税率']) {
      const file = await opened(
        await applied(fixture('openpyxl-rich.xlsx'), { highlights: [], sheets: [named(name)] }),
      );
      expect(file.sheets.at(-1)?.tables).toMatchObject([{ name: `${name}_2`, id: 2 }]);
    }
  });

  test('the calculation order is dropped with the formulas that it lists', async () => {
    const parts = handParts({ sheets: { 检查结果: '<sheetData><row><c><f>1+1</f><v>2</v></c></row></sheetData>' } });
    const links = (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
    );
    const bytes = zipParts({ ...parts, 'xl/_rels/workbook.xml.rels': links, 'xl/calcChain.xml': '<calcChain/>' });
    const marked = await applied(bytes, { highlights: [], sheets: [planned('检查结果', [['无']])] });
    expect(Object.keys(partsOf(marked))).not.toContain('xl/calcChain.xml');
    expect(partText(marked, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });
});

describe('rows added below a sheet that stands', () => {
  const before = fixture('openpyxl-rich.xlsx');
  const more = planned(
    '销售台账',
    [
      ['新', 1, { formula: '=B9*2', value: 2 }, '有效'],
      ['末', 2, null, null],
    ],
    {
      firstRow: 8,
      styles: [{ area: { row: 8, column: 1, rows: 2, columns: 1 }, style: 'mark' }],
      validations: [{ area: { row: 8, column: 3, rows: 1, columns: 1 }, kind: 'suggestions', values: ['有效'] }],
    },
  );

  test('leave what stands above as it is, values and elements', async () => {
    const marked = await applied(before, { highlights: [], sheets: [more] });
    const rows = await rowsOf(marked, '销售台账');
    expect(rows.slice(0, 7)).toEqual(await rowsOf(before, '销售台账'));
    expect(rows.slice(7)).toEqual([
      [null, null, null, null],
      ['新', 1, 2, '有效'],
      ['末', 2, null, null],
    ]);
    const [old, xml] = [before, marked].map((bytes) => partText(bytes, 'xl/worksheets/sheet2.xml'));
    const withoutOurs = xml?.replace(/<row r="9".*<\/row>/s, '').replace(/<dataValidations.*<\/dataValidations>/s, '');
    expect(withoutOurs?.replace('A1:D10', 'A1:D7').replace('</sheetData>', '')).toBe(old?.replace('</sheetData>', ''));
    expect(xml).toContain('<mergeCells count="1"><mergeCell ref="A1:D1"/></mergeCells><dataValidations count="1">');
    expect(xml).not.toContain('showErrorMessage');
  });

  test('take the place of rows that are formatted but empty, and come before those below', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" ht="30"/><row r="3"/><row r="9" ht="9"/>';
    const bytes = zipParts(handParts({ sheets: { 客户界定: `<sheetData>${rows}</sheetData>` } }));
    const marked = await applied(bytes, { highlights: [], sheets: [planned('客户界定', [[2], [3]], { firstRow: 1 })] });
    const numbers = [...partText(marked, 'xl/worksheets/sheet1.xml').matchAll(/<row r="(\d+)"/g)].map(
      ([, number]) => number,
    );
    expect(numbers).toEqual(['1', '2', '3', '9']);
    expect(await rowsOf(marked, '客户界定')).toEqual([[1], [2], [3]]);
  });

  test('are added to the user’s validations, which are counted anew', async () => {
    const plan = planned(ARCHIVE, [['x']], { firstRow: 30, validations: disputeSheet().validations });
    const xml = partText(await applied(before, { highlights: [], sheets: [plan] }), 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(
      /<dataValidations count="2"><dataValidation .*<dataValidation type="decimal".*<\/dataValidations>/,
    );
  });

  test('stand at their row where the sheet is not there yet', async () => {
    const marked = await applied(before, { highlights: [], sheets: [planned('客户界定', [['甲']], { firstRow: 4 })] });
    expect(partText(marked, 'xl/worksheets/sheet4.xml')).toContain('<row r="5"><c r="A5"');
  });
});

describe('workbooks as unusual programs write them', () => {
  const plan: MarkPlan = {
    highlights: [highlight(ARCHIVE, 'error', { row: 0, column: 0, rows: 1, columns: 1 })],
    sheets: [disputeSheet()],
  };
  const parts = handParts({ sheets: { 客户档案: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' } });

  test('without a styles part', async () => {
    const marked = await applied(zipParts(parts), plan);
    expect(partText(marked, 'xl/worksheets/sheet1.xml')).toContain(
      '</sheetData><conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0"',
    );
    expect(partText(marked, 'xl/styles1.xml')).toMatch(/<dxfs count="1"><dxf>.*8F1D14/);
    expect(partText(marked, '[Content_Types].xml')).toContain('PartName="/xl/styles1.xml"');
  });

  test('with prefixed element names, the marks have the prefix too', async () => {
    const sheet = (parts['xl/worksheets/sheet1.xml'] ?? '')
      .replace(/<(\/?)(?=[a-z])/gi, '<$1x:')
      .replace('xmlns=', 'xmlns:x=');
    const marked = await applied(zipParts({ ...parts, 'xl/worksheets/sheet1.xml': sheet }), plan);
    expect(partText(marked, 'xl/worksheets/sheet1.xml')).toMatch(
      /<x:conditionalFormatting sqref="A1"><x:cfRule .*<x:formula>.*<\/x:conditionalFormatting><\/x:worksheet>/,
    );
    expect((await opened(marked)).sheets[0]?.hasMarks).toBe(true);
  });

  test('a plan for a sheet that is not there is a fault of the caller', async () => {
    const file = await opened(zipParts(parts));
    expect(() => applyPlanToXlsx(file, { highlights: [highlight('别的', 'error')], sheets: [] })).toThrow(RangeError);
  });
});

test('long lists of areas are cut into pieces that Excel takes, none is lost', async () => {
  const areas = Array.from({ length: 3_000 }, (_, at) => ({ row: at * 2, column: 0, rows: 1, columns: 1 }));
  const marked = await applied(handWorkbook('<row><c><v>1</v></c></row>'), {
    highlights: [highlight(ARCHIVE, 'info', ...areas)],
    sheets: [],
  });
  const lists = [...partText(marked, 'xl/worksheets/sheet1.xml').matchAll(/sqref="([^"]*)"/g)].map(
    ([, list = '']) => list,
  );
  expect(lists.length).toBeGreaterThan(1);
  expect(Math.max(...lists.map((list) => list.length))).toBeLessThanOrEqual(8_000);
  expect(lists.join(' ').split(' ')).toEqual(areas.map(({ row }) => `A${String(row + 1)}`));
});

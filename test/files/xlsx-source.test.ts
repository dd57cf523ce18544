import { xlsxSource } from '../../src/files/xlsx-source.ts';
import { fixture, handParts, handWorkbook, zipParts } from '../fixtures/hand-zipped.ts';
import { opened, rowsOf } from './reading.ts';

const SHEET = '客户档案';

describe('cells as the file holds them', () => {
  test.each<[string, string, unknown]>([
    ['a number', '<c r="A1"><v>1234.5</v></c>', 1234.5],
    ['a number in scientific notation', '<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ['the serial of a day that never was', '<c r="A1" s="1"><v>60</v></c>', 60],
    ['a serial with a time', '<c r="A1"><v>46086.520833333336</v></c>', 46086.520833333336],
    ['a truth value', '<c r="A1" t="b"><v>1</v></c>', true],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', '#N/A'],
    ['a formula with a number', '<c r="A1"><f>SUM(B1:B2)</f><v>3</v></c>', 3],
    ['a formula with a text', '<c r="A1" t="str"><f>B1&amp;"&lt;"</f><v>甲&lt;</v></c>', '甲<'],
    ['an inline text', '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 甲 </t></is></c>', ' 甲 '],
    [
      'an inline rich text',
      '<c r="A1" t="inlineStr"><is><r><t>青</t></r><r><rPr><b/></rPr><t>山</t></r></is></c>',
      '青山',
    ],
    ['a shared text', '<c r="A1" t="s"><v>0</v></c>', '普通'],
    ['a shared rich text without its phonetic reading', '<c r="A1" t="s"><v>1</v></c>', '东京都'],
    ['a text with entities and escapes', '<c r="A1" t="s"><v>2</v></c>', 'a\u000bb&😀_x0041_'],
    ['a text in CDATA', '<c r="A1" t="inlineStr"><is><t><![CDATA[<甲>]]></t></is></c>', '<甲>'],
    ['a date of a strict file', '<c r="A1" t="d"><v>2026-03-05T12:00:00</v></c>', 46086.5],
    ['an impossible date of a strict file, as its text', '<c r="A1" t="d"><v>2026-02-30</v></c>', '2026-02-30'],
    ['a number that is none, as its text', '<c r="A1"><v>12abc</v></c>', '12abc'],
  ])('%s', async (_, cell, value) => {
    const strings =
      '<si><t>普通</t></si><si><r><t>东京</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><r><t>都</t></r></si>' +
      '<si><t>a_x000B_b&amp;&#x1F600;_x005F_x0041_</t></si>';
    expect(await rowsOf(handWorkbook(`<row r="1">${cell}</row>`, { strings }), SHEET)).toEqual([[value]]);
  });

  test('cells without an address follow one another, rows too', async () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c><v>3</v></c></row><row><c r="B5"><v>4</v></c></row>';
    expect(await rowsOf(handWorkbook(rows), SHEET)).toEqual([
      [1, 2],
      [null, null],
      [null, null],
      [3, null],
      [null, 4],
    ]);
  });

  test('rows out of order are put into order', async () => {
    const rows = '<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>';
    expect(await rowsOf(handWorkbook(rows), SHEET)).toEqual([[1], [null], [3]]);
  });

  test('formulas without a result read as empty and are counted', async () => {
    const file = await opened(fixture('openpyxl-formulas.xlsx'));
    expect(file.sheets[0]?.formulasWithoutResult).toBe(4);
    expect((await rowsOf(fixture('openpyxl-formulas.xlsx'), '销售台账'))[1]).toEqual([200, null]);
  });
});

describe('what is known of a sheet', () => {
  test('a million formatted but empty rows are no part of the used range', async () => {
    const phantom = Array.from(
      { length: 20_000 },
      (_, at) => `<row r="${String(at * 52 + 9)}"><c r="A${String(at * 52 + 9)}" s="1"/></row>`,
    );
    const bytes = handWorkbook(`<row r="2"><c r="B2"><v>1</v></c></row>${phantom.join('')}<row r="1048576" ht="20"/>`);
    const [info] = await xlsxSource(await opened(bytes)).sheets();
    expect(info?.used).toEqual({ row: 1, column: 1, rows: 1, columns: 1 });
  });

  test('two cells in opposite corners can be walked without memory for all between', async () => {
    const bytes = handWorkbook(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
    );
    const source = xlsxSource(await opened(bytes));
    const [info] = await source.sheets();
    expect(info?.used).toEqual({ row: 0, column: 0, rows: 1_048_576, columns: 16_384 });
    let last: unknown = null;
    for await (const block of source.blocks(SHEET, { row: 1_048_000, column: 16_000, rows: 576, columns: 384 })) {
      last = block.cells.at(-1)?.at(-1);
    }
    expect(last).toBe(2);
  });

  test('blocks hold the whole rows of the area, in order, without gap or overlap', async () => {
    const rows = Array.from(
      { length: 250 },
      (_, at) => `<row r="${String(at + 1)}"><c r="C${String(at + 1)}"><v>${String(at)}</v></c></row>`,
    );
    const source = xlsxSource(await opened(handWorkbook(rows.join(''))));
    const area = { row: 3, column: 1, rows: 240, columns: 1_000 };
    let next = 3;
    for await (const block of source.blocks(SHEET, area)) {
      expect(block.row).toBe(next);
      block.cells.forEach((cells, at) => {
        expect(cells).toHaveLength(1_000);
        expect(cells[1]).toBe(block.row + at);
      });
      next += block.cells.length;
    }
    expect(next).toBe(243);
  });

  test('merged areas are told where they touch the area asked for', async () => {
    const source = xlsxSource(await opened(fixture('openpyxl-rich.xlsx')));
    const title = { row: 0, column: 0, rows: 1, columns: 4 };
    expect(await source.merges('销售台账', { row: 0, column: 3, rows: 9, columns: 9 })).toEqual([title]);
    expect(await source.merges('销售台账', { row: 1, column: 0, rows: 9, columns: 9 })).toEqual([]);
  });

  test('a sheet that is not there is a fault of the caller', async () => {
    const source = xlsxSource(await opened(handWorkbook('<row><c><v>1</v></c></row>')));
    expect(() => source.blocks('别的', { row: 0, column: 0, rows: 1, columns: 1 })).toThrow(RangeError);
  });
});

describe.each([
  ['openpyxl-rich.xlsx', undefined],
  ['libreoffice-rich.xlsx', [null, null, null, null, 210105, null]],
])('%s', (name, sumRow) => {
  test('all sheets are read, hidden ones, rows and columns too, with tables', async () => {
    const infos = await xlsxSource(await opened(fixture(name))).sheets();
    expect(infos.map((info) => info.name)).toEqual(['客户档案', '销售台账', '隐藏']);
    expect(infos[0]?.tables).toMatchObject([{ name: '档案', area: { row: 0, column: 0, rows: 21, columns: 6 } }]);
    const rows = await rowsOf(fixture(name), '客户档案');
    expect(rows[4]).toEqual(['C0004', '青山第4商贸有限公司', '李四', 46027, 4002, '有效']);
    expect(rows[21]).toEqual(sumRow);
  });
});

describe('the date system', () => {
  test('serials of a 1904 file stay as they stand, and the system is told', async () => {
    const [system1900, system1904] = await Promise.all(
      ['libreoffice-ledger.xlsx', 'libreoffice-1904.xlsx'].map(async (name) => {
        const rows = await rowsOf(fixture(name), '销售台账');
        return {
          system: xlsxSource(await opened(fixture(name))).dateSystem,
          serial: rows[2]?.[0],
          rest: rows[2]?.slice(1),
        };
      }),
    );
    expect(system1900).toEqual({ system: 1900, serial: 46086, rest: ['XS001', '青山商贸有限公司', 1200.5] });
    expect(system1904).toEqual({ system: 1904, serial: 46086 - 1462, rest: ['XS001', '青山商贸有限公司', 1200.5] });
  });

  test.each(['1', 'true'])('date1904="%s" is the 1904 system', async (value) => {
    const bytes = handWorkbook('<row><c><v>1</v></c></row>', {
      workbookProperties: `<workbookPr date1904="${value}"/>`,
    });
    expect(xlsxSource(await opened(bytes)).dateSystem).toBe(1904);
  });

  test('LibreOffice ledger: errors, text dates, returns and totals come as they are', async () => {
    const rows = await rowsOf(fixture('libreoffice-ledger.xlsx'), '销售台账');
    expect(rows.slice(3)).toEqual([
      [46087, 'XS002', '绿水贸易行', -300],
      ['2026.3.7', 'XS003', '绿水贸易行', '#DIV/0!'],
      ['合计', null, null, 900.5],
    ]);
  });
});

describe('spellings of the format that programs use', () => {
  const parts = handParts({
    sheets: { 客户档案: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>' },
    strings: '<si><t>甲</t></si>',
  });

  test('element names with a namespace prefix', async () => {
    const prefixed = Object.fromEntries(
      Object.entries(parts).map(([path, xml]) => [
        path,
        path.endsWith('sheet1.xml') || path.endsWith('Strings.xml')
          ? xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x=')
          : xml,
      ]),
    );
    expect(await rowsOf(zipParts(prefixed), SHEET)).toEqual([['甲']]);
  });

  test('parts in UTF-16', async () => {
    const xml = (parts['xl/sharedStrings.xml'] ?? '').replace(/^/, '\ufeff');
    const utf16 = new Uint8Array(Uint16Array.from(xml, (letter) => letter.charCodeAt(0)).buffer);
    expect(await rowsOf(zipParts({ ...parts, 'xl/sharedStrings.xml': utf16 }), SHEET)).toEqual([['甲']]);
  });

  test('targets from the root, single quotes, a greater-than sign in an attribute', async () => {
    const links = (parts['xl/_rels/workbook.xml.rels'] ?? '')
      .replaceAll('Target="', 'Target="/xl/')
      .replaceAll('"', "'");
    const sheet = (parts['xl/worksheets/sheet1.xml'] ?? '').replace('<row', '<row spans="a>b"');
    expect(
      await rowsOf(
        zipParts({ ...parts, 'xl/_rels/workbook.xml.rels': links, 'xl/worksheets/sheet1.xml': sheet }),
        SHEET,
      ),
    ).toEqual([['甲']]);
  });

  test('links to other workbooks are left alone; their cached values are read', async () => {
    const cell = "<row r='1'><c r='A1'><f>[1]价格!B2</f><v>12.5</v></c></row>";
    const bytes = zipParts({
      ...handParts({ sheets: { 客户档案: `<sheetData>${cell}</sheetData>` } }),
      'xl/externalLinks/externalLink1.xml': '<externalLink/>',
    });
    expect(await rowsOf(bytes, SHEET)).toEqual([[12.5]]);
  });
});

test('a table tells of its totals row, which is its last', async () => {
  const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const tablesWith = async (attributes: string): Promise<unknown> => {
    const parts = handParts({ sheets: { [SHEET]: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' } });
    const file = await opened(
      zipParts({
        ...parts,
        'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${links}/table" Target="../tables/table1.xml"/></Relationships>`,
        'xl/tables/table1.xml': `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" displayName="T" ref="A1:B3"${attributes}/>`,
      }),
    );
    return (await xlsxSource(file).sheets())[0]?.tables;
  };
  expect(await tablesWith(' totalsRowCount="1"')).toMatchObject([{ name: 'T', hasTotals: true }]);
  expect(await tablesWith(' totalsRowShown="0"')).not.toMatchObject([{ hasTotals: true }]);
});

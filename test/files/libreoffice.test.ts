import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { applyPlanToXlsx } from '../../src/files/apply-plan.ts';
import { fixture } from '../fixtures/hand-zipped.ts';
import { disputeSheet, highlight, resultSheet } from './planning.ts';
import { opened, partText, rowsOf } from './reading.ts';

/** Only where LibreOffice is installed; elsewhere this says nothing of what LibreOffice makes of our files. */
const isInstalled = spawnSync('soffice', ['--version']).status === 0;
const ARCHIVE = '客户档案';

(isInstalled ? describe : describe.skip)('LibreOffice opens a marked workbook and saves it', () => {
  let folder = '';
  let saved = new Uint8Array(0);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kebei-libreoffice-'));
    const plan = {
      highlights: [highlight(ARCHIVE, 'error', { row: 2, column: 2, rows: 3, columns: 1 })],
      sheets: [
        resultSheet(ARCHIVE),
        {
          ...disputeSheet(),
          cells: disputeSheet().cells.map((row, at) => (at === 1 ? ['张三', 50, row[2] ?? null] : row)),
        },
      ],
    };
    writeFileSync(
      join(folder, 'marked.xlsx'),
      await applyPlanToXlsx(await opened(fixture('openpyxl-rich.xlsx')), plan),
    );
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = [
      profile,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'out'),
      join(folder, 'marked.xlsx'),
    ];
    spawnSync('soffice', args);
    saved = new Uint8Array(readFileSync(join(folder, 'out', 'marked.xlsx')));
  }, 120_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('all sheets are there, with the texts, the links and the results', async () => {
    expect((await opened(saved)).sheets.map(({ name }) => name)).toEqual([
      ARCHIVE,
      '销售台账',
      '隐藏',
      '检查结果',
      '客户界定',
    ]);
    expect((await rowsOf(saved, '检查结果'))[1]).toEqual(['错误', '=1+1 看起来像公式', 'C3', '未处理']);
    expect((await rowsOf(saved, '客户界定'))[2]).toEqual(['李四', 30, '张三']);
  });

  test('the mark is still a conditional format of ours, and the user’s own are there', async () => {
    const [sheet] = (await opened(saved)).sheets;
    expect(sheet?.hasMarks).toBe(true);
    expect(partText(saved, 'xl/worksheets/sheet1.xml')).toMatch(/sqref="C3:C5"/);
    expect(partText(saved, 'xl/worksheets/sheet1.xml')).toContain('type="iconSet"');
  });

  test('the user’s values are what they were', async () => {
    expect((await rowsOf(saved, ARCHIVE)).slice(0, 21)).toEqual(await rowsOf(fixture('openpyxl-rich.xlsx'), ARCHIVE));
  });
});

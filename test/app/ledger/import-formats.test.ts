import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { importFile } from '../../../src/app/ledger/import-file.ts';
import { dirtyLedger } from '../../support/dirty-ledger.ts';

const NAMES = ['杭州青禾五金有限公司', '绍兴远帆商贸有限公司', '宁波东岸建材有限公司'];
const LEDGER = dirtyLedger(300, NAMES, 20_260_630);
const TEXT = new TextDecoder('gb18030').decode(LEDGER.bytes);
const MAPPING = JSON.stringify({ columns: { 日期: '出库日期' } });

/** What is taken and rejected of a file that holds the dirty ledger in whatever format. */
async function imported(bytes: Uint8Array, name: string): Promise<unknown> {
  const result = await importFile({
    ledger: { bytes, name },
    into: new Uint8Array(readFileSync('assets/sample.xlsx')),
    mapping: MAPPING,
    kind: 'sales',
    today: '2026-06-30',
    language: 'zh',
    write: false,
  });
  if (result.kind !== 'done') throw new Error(result.message.en);
  const { reconciliation, controlTotals } = result.preview;
  return {
    rows: reconciliation.taken.lines,
    fen: reconciliation.taken.fen,
    bad: reconciliation.rejected.lines,
    agrees: controlTotals.map(({ stated, counted }) => stated === counted),
  };
}

const EXPECTED = { ...LEDGER.good, bad: LEDGER.bad, agrees: [true] };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The rows separated by tabs, as a copied range is; quotation marks stay where a cell needs them. */
function withTabs(text: string): string {
  return text.replaceAll('\t', '').replace(/"[^"]*"|,/g, (part) => (part === ',' ? '\t' : part));
}

test.each([
  ['CSV in GB18030', 'a.csv', LEDGER.bytes],
  ['CSV in UTF-8', 'a.csv', utf8(TEXT)],
  ['CSV in UTF-8 with its mark', 'a.csv', utf8(`\ufeff${TEXT}`)],
  ['text with tabs', 'a.txt', utf8(withTabs(TEXT))],
  ['text with tabs and the mark of UTF-8', 'a.txt', utf8(`\ufeff${withTabs(TEXT)}`)],
  ['text with tabs called .xls', 'a.xls', utf8(withTabs(TEXT))],
])('%s: every row is taken or told, to the cent', async (_, name, bytes) => {
  expect(await imported(bytes, name)).toEqual(EXPECTED);
});

/** Only where LibreOffice is installed; elsewhere workbooks are those that a library writes. */
const isInstalled = spawnSync('soffice', ['--version']).status === 0;
const CONVERSION_TIME = 120_000;

(isInstalled ? describe : describe.skip)('a workbook that LibreOffice has saved', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kebei-formats-'));
    writeFileSync(join(folder, 'ledger.csv'), TEXT);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function saved(extension: string, filter: string): Uint8Array {
    spawnSync('soffice', [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--infilter=CSV:44,34,76,1,,0,false,true',
      '--convert-to',
      `${extension}:${filter}`,
      '--outdir',
      folder,
      join(folder, 'ledger.csv'),
    ]);
    return new Uint8Array(readFileSync(join(folder, `ledger.${extension}`)));
  }

  test.each([
    ['xlsx', 'Calc MS Excel 2007 XML', ['ledger.xlsx']],
    // The spreadsheets of WPS are of the same format as the .xls of Excel 97.
    ['xls', 'MS Excel 97', ['ledger.xls', 'ledger.et']],
    ['ods', 'calc8', ['ledger.ods']],
  ])(
    'as .%s',
    async (extension, filter, names) => {
      const bytes = saved(extension, filter);
      for (const name of names) expect(await imported(bytes, name)).toEqual(EXPECTED);
    },
    CONVERSION_TIME,
  );
});

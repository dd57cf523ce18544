/**
 * What LibreOffice takes to calculate the formulas that a user would write for the same: several salespeople on a
 * customer, last sale, payment and visit, sales of half a year, protection run out. Usage: formulas-once.ts <filings>
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Cell } from '../../src/engine/model/cell.ts';
import { AS_OF_SERIAL, madeUpCompany } from './made-up-company.ts';

/** CPU seconds of the calculation alone; null where LibreOffice is not installed. */
export type FormulaTimes = { readonly seconds: number } | null;

const HALF_A_YEAR = 182;
const SHEETS = { A: '客户档案', S: '销售台账', P: '回款台账', V: '拜访记录' };
const folder = mkdtempSync(path.join(tmpdir(), 'kebei-formulas-'));
try {
  process.stdout.write(JSON.stringify(measure(Number(process.argv[2] ?? 100)) satisfies FormulaTimes));
} finally {
  rmSync(folder, { recursive: true });
}

function measure(filings: number): FormulaTimes {
  const company = madeUpCompany(filings, false);
  // The first start makes a profile, the second is the same work without formulas.
  if (convert('start', company, false) === null) return null;
  const without = convert('values', company, false);
  const all = convert('formulas', company, true);
  return without === null || all === null ? null : { seconds: all - without };
}

/** CPU seconds in which LibreOffice opens the workbook, calculates what is not calculated and writes it again. */
function convert(name: string, company: Readonly<Record<string, Cell[][]>>, formulas: boolean): number | null {
  const file = path.join(folder, `${name}.fods`);
  writeFileSync(file, workbook(company, formulas));
  const command = `soffice -env:UserInstallation=file://${folder}/profile --headless --convert-to csv --outdir ${folder} ${file} >/dev/null 2>&1; times`;
  const { stdout } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
  const [, ofChildren = ''] = stdout.split('\n');
  if (!existsSync(path.join(folder, `${name}.csv`))) return null;
  return [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}

function workbook(company: Readonly<Record<string, Cell[][]>>, formulas: boolean): string {
  const height = (sheet: keyof typeof SHEETS): number => company[SHEETS[sheet]]?.length ?? 1;
  const column = (sheet: keyof typeof SHEETS, letter: string): string =>
    `[$${sheet}.$${letter}$2:.$${letter}$${String(height(sheet))}]`;
  const formulasOf = (row: number): string[] => [
    `COUNTIFS(${column('A', 'B')};[.B${row}])-COUNTIFS(${column('A', 'B')};[.B${row}];${column('A', 'E')};[.E${row}])>0`,
    `MAXIFS(${column('S', 'B')};${column('S', 'C')};[.B${row}])`,
    `MAXIFS(${column('P', 'B')};${column('P', 'C')};[.B${row}])`,
    `MAXIFS(${column('V', 'A')};${column('V', 'B')};[.B${row}])`,
    `SUMIFS(${column('S', 'F')};${column('S', 'C')};[.B${row}];${column('S', 'B')};"&gt;=${AS_OF_SERIAL - HALF_A_YEAR}")`,
    `OR(EDATE([.P${row}];3)&lt;${AS_OF_SERIAL};AND(EDATE([.N${row}];6)&lt;${AS_OF_SERIAL};EDATE([.O${row}];6)&lt;${AS_OF_SERIAL}))`,
  ];
  const tables = Object.entries(SHEETS).map(([short, sheet]) => {
    const rows = (company[sheet] ?? []).map((cells, at) => {
      const added = short === 'A' && formulas && at > 0 ? formulasOf(at + 1) : [];
      return `<table:table-row>${cells.map(cellXml).join('')}${added.map(formulaXml).join('')}</table:table-row>`;
    });
    return `<table:table table:name="${short}">${rows.join('')}</table:table>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document>`;
}

function cellXml(cell: Cell): string {
  if (typeof cell === 'number') return `<table:table-cell office:value-type="float" office:value="${String(cell)}"/>`;
  return `<table:table-cell office:value-type="string"><text:p>${String(cell ?? '')}</text:p></table:table-cell>`;
}

function formulaXml(formula: string): string {
  return `<table:table-cell table:formula="of:=${formula.replaceAll('"', '&quot;')}"/>`;
}

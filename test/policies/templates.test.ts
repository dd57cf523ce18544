import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkFile } from '../../src/app/check-file.ts';
import { templateFile } from '../../src/app/policy/template-file.ts';
import { POLICIES } from '../../src/policies/index.ts';
import { CLEAN_DAY, cleanWorkbook } from '../support/clean-workbook.ts';
import { opened } from '../files/reading.ts';

const named = POLICIES.map((policy) => [policy.id, policy] as const);

describe('a workbook from the template of a policy', () => {
  test.each(named)('%s, filled with one clean row, checks without findings', async (id, policy) => {
    const checked = await checkFile({
      bytes: cleanWorkbook(policy),
      name: 'clean.xlsx',
      policy: id,
      asOf: CLEAN_DAY,
      mark: false,
    });
    if (checked.kind !== 'done') throw new Error(checked.message.en);
    expect(
      checked.report.findings.map(({ code, column, message }) => `${code} ${column ?? ''}: ${message.zh}`),
    ).toEqual([]);
    expect(checked.report.policy).toBe(id);
  });

  test.each(named)('%s names its policy: no option is needed', async (id) => {
    const template = templateFile(id, 'zh');
    if (template === null) throw new Error(`${id} has no template`);
    const checked = await checkFile({
      bytes: template.bytes,
      name: 't.xlsx',
      policy: null,
      asOf: CLEAN_DAY,
      mark: false,
    });
    expect(checked.kind === 'failed' && checked.message.zh).toContain('还没有数据');
    const file = await opened(template.bytes);
    expect(file.sheets.map(({ name }) => name)).toEqual(template.sheets);
  });
});

describe('a rule of the company’s own', () => {
  test.each(named)('holds under %s, and a wrong setting is told', async (id, policy) => {
    const settings = [
      ['参数', '取值', '工作表', '列', '要求', '内容'],
      ['自定规则', '', '客户档案', '客户名称', '格式', '.*银行'],
      ['没有这个参数', '1', '', '', '', ''],
    ];
    const checked = await checkFile({
      bytes: cleanWorkbook(policy, settings),
      name: 'own.xlsx',
      policy: id,
      asOf: CLEAN_DAY,
      mark: false,
    });
    if (checked.kind !== 'done') throw new Error(checked.message.en);
    expect(checked.report.findings.map(({ code, sheet, row }) => [code, sheet, row])).toEqual([
      ['rule.custom', '客户档案', 2],
      ['settings.invalid', '制度参数', 3],
    ]);
  });
});

/** Only where LibreOffice is installed. */
const isInstalled = spawnSync('soffice', ['--version']).status === 0;

(isInstalled ? describe : describe.skip)('LibreOffice opens the templates and saves them', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kebei-templates-'));
    for (const [id, policy] of named) writeFileSync(join(folder, `${id}.xlsx`), cleanWorkbook(policy));
    spawnSync('soffice', [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      join(folder, 'out'),
      ...named.map(([id]) => join(folder, `${id}.xlsx`)),
    ]);
  }, 240_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(named)('%s: sheets, lists and the clean row are there', async (id, policy) => {
    const bytes = new Uint8Array(readFileSync(join(folder, 'out', `${id}.xlsx`)));
    const [before, after] = [await opened(cleanWorkbook(policy)), await opened(bytes)];
    expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
    const checked = await checkFile({ bytes, name: 'clean.xlsx', policy: id, asOf: CLEAN_DAY, mark: false });
    expect(checked.kind === 'done' && checked.report.findings).toEqual([]);
  });
});

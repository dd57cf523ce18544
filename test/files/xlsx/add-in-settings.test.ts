import { readFile } from 'node:fs/promises';
import { applyPlanToXlsx } from '../../../src/files/apply-plan.ts';
import { readAddInSetting } from '../../../src/files/xlsx/add-in-settings.ts';
import type { XlsxFile } from '../../../src/files/xlsx/open-xlsx.ts';
import { PART, sampleWithSettings } from '../add-in-part.ts';
import { opened } from '../reading.ts';

const KEY = 'kebei.ledger-layouts';
const TEXT = '[{"key":"sales:1","columns":{"日期":0}}] > "\'&\n';

const changed = async (file: XlsxFile, text: string): Promise<XlsxFile> =>
  opened(await applyPlanToXlsx(file, { highlights: null, sheets: [] }, { [KEY]: text }));

test.each([
  ['as JSON, as Excel writes it', JSON.stringify(TEXT)],
  ['as it is', TEXT],
])('a setting that stands %s is read, and changed in the same way', async (_, value) => {
  const file = await opened(await sampleWithSettings({ 'Office.AutoShow': 'true', [KEY]: value }));
  expect(readAddInSetting(file.archive, KEY)).toBe(TEXT);
  expect(readAddInSetting(file.archive, 'kebei.ledger')).toBeNull();
  const next = await changed(file, '"甲" & <乙> $&');
  expect(readAddInSetting(next.archive, KEY)).toBe('"甲" & <乙> $&');
  expect(readAddInSetting(next.archive, 'Office.AutoShow')).toBe('true');
  const again = await changed(next, TEXT);
  expect(again.archive.text(PART)).toBe(file.archive.text(PART));
});

test('a workbook in which Excel has saved none gets none', async () => {
  for (const bytes of [await readFile('assets/sample.xlsx'), await sampleWithSettings({ 'another.add-in': '1' })]) {
    const file = await opened(bytes);
    expect(readAddInSetting(file.archive, KEY)).toBeNull();
    const next = await changed(file, TEXT);
    expect(readAddInSetting(next.archive, KEY)).toBeNull();
    expect(next.archive.paths()).toEqual(file.archive.paths());
  }
});

test('a part that cannot be read keeps nothing, and stops nothing', async () => {
  const file = await opened(await sampleWithSettings({}, '<we:webextension><we:property name="kebei'));
  expect(readAddInSetting(file.archive, KEY)).toBeNull();
});

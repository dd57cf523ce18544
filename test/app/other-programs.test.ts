import { readFile } from 'node:fs/promises';
import { SAMPLE_AS_OF } from '../../scripts/sample/contents.ts';
import { checkFile } from '../../src/app/check-file.ts';
import type { CheckReport } from '../../src/engine/model/report.ts';

async function reportOf(path: string): Promise<CheckReport> {
  const checked = await checkFile({
    bytes: await readFile(path),
    name: 'book.xlsx',
    policy: null,
    asOf: SAMPLE_AS_OF,
    mark: false,
  });
  if (checked.kind !== 'done') throw new Error(checked.message.en);
  return checked.report;
}

/** A finding without the place it stands at: other programs put rows and columns elsewhere. */
const told = ({ findings }: CheckReport): string[] =>
  findings.map(({ key, code, severity, customer, column }) => [code, severity, customer, column, key].join(' ')).sort();

test.each([
  ['openpyxl: other headers and sheet names, shuffled columns, text dates, title rows', 'sample-renamed-openpyxl.xlsx'],
  ['openpyxl: shuffled columns, the 1904 date system', 'sample-1904-openpyxl.xlsx'],
  ['LibreOffice: opened and saved', 'sample-libreoffice.xlsx'],
])('%s: the same findings as in our own file', async (_, file) => {
  const ours = await reportOf('assets/sample.xlsx');
  const theirs = await reportOf(`test/fixtures/${file}`);
  expect(told(theirs)).toEqual(told(ours));
  const states = ({ protections }: CheckReport) =>
    protections.map(({ customer, state, lastDay }) => [customer, state, lastDay]);
  expect(states(theirs)).toEqual(states(ours));
  expect(theirs.disputes).toEqual(ours.disputes);
});

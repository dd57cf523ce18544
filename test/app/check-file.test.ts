import { strToU8 } from 'fflate';
import { checkFile } from '../../src/app/check-file.ts';

const REQUEST = { policy: null, asOf: '2026-06-30', mark: false };
const ARCHIVE = `客户资料一览,,,
客户编码,客户全称,销售员,建档日期
C1,青山商贸有限公司,张三,2026-05-01
C2,青山商贸有限公司,李四,2026-05-02
`;

test('an archive in CSV is checked: headers by their aliases, below a title', async () => {
  const checked = await checkFile({ ...REQUEST, bytes: strToU8(ARCHIVE), name: '导出.csv' });
  if (checked.kind === 'failed') throw new Error(checked.message.en);
  expect(checked.marked).toBeNull();
  expect(checked.report.overlaps.map(({ rows, customers }) => ({ rows, customers }))).toEqual([
    { rows: [3, 4], customers: ['C1', 'C2'] },
  ]);
  expect(checked.report.findings.find(({ code }) => code === 'overlap.customer')).toMatchObject({
    sheet: '导出',
    row: 3,
  });
});

test('marks cannot be written into CSV, and that is said', async () => {
  const checked = await checkFile({ ...REQUEST, bytes: strToU8(ARCHIVE), name: '导出.csv', mark: true });
  expect(checked).toMatchObject({ kind: 'failed', message: { zh: expect.stringContaining('--out') as string } });
});

test('an unclosed quote is told with its line', async () => {
  const checked = await checkFile({ ...REQUEST, bytes: strToU8('客户名称,备案日期\n"甲,2026-01-01\n'), name: 'a.csv' });
  expect(checked).toMatchObject({ kind: 'failed', message: { zh: expect.stringContaining('第 2 行') as string } });
});

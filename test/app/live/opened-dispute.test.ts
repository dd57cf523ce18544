import { openDisputes } from '../../../src/app/disputes/open-disputes.ts';
import { filing, sale, sheetsOf, visit } from '../../support/feida-case.ts';
import { FollowedExcel, workbookOf } from './followed-workbook.ts';

/** The day on which the dispute is opened: the third filing is made later. */
const OPENED = '2026-05-15';
const CHECKED = '2026-06-30';

const NAME = 1;
const SOLD_TO = 3;

const COMPANY = workbookOf(
  sheetsOf({
    客户档案: [
      filing('C1', '杭州拓普五金有限公司', '张建国', '2026-05-01'),
      filing('C2', '杭州拓普五金有限公司', '李晓梅', '2026-05-02'),
      filing('C3', '宁波海川贸易有限公司', '李晓梅', '2026-06-01', {
        联系电话: '13900139000',
        地址: '浙江省宁波市解放路9号',
      }),
    ],
    拜访记录: [visit('2026-05-01', 'C1', '张建国'), visit('2026-05-02', 'C2', '李晓梅')],
    销售台账: [sale('2026-06-10', 'C3', '李晓梅', 1200)],
    业务员: [
      { 姓名: '张建国', 状态: '在职' },
      { 姓名: '李晓梅', 状态: '在职' },
    ],
  }),
);

let excel: FollowedExcel;
beforeAll(async () => {
  excel = await FollowedExcel.start();
});
afterAll(() => {
  excel.close();
});

test('while a dispute of an earlier day is open, edits are judged by the filings of the check’s day', async () => {
  const disputed = await excel.open(COMPANY, { asOf: OPENED });
  const opened = await openDisputes(disputed.state);
  expect(opened.kind === 'done' && opened.value.opened).toBe(1);
  await disputed.settled();

  const followed = await excel.open(excel.host.workbook.snapshot(), { asOf: CHECKED });
  const messages = (): string[] => followed.result.notices.map(({ kind }) => kind);
  expect(messages()).not.toContain('evidence-changed');
  for (const [sheet, row, column, value] of [
    // Sold to the later filing, to nobody, and to it again.
    ['销售台账', 1, SOLD_TO, 'C9'],
    ['销售台账', 1, SOLD_TO, 'C3'],
    // The later filing becomes a third one of the customer in dispute, which was not so on the dispute's day.
    ['客户档案', 3, NAME, '杭州拓普五金有限公司'],
    // So does the first one no longer belong to it, on any day.
    ['客户档案', 1, NAME, '绍兴柯桥布业有限公司'],
  ] as const) {
    excel.user.edit(sheet, row, column, [[value]]);
    await followed.settled();
    const fresh = await followed.fresh();
    expect(fresh?.evaluation.report).toMatchObject(followed.result.report);
  }
});

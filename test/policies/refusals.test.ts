import { policyCase } from '../support/policy-case.ts';

/** A row of 审批流转. */
const entry = (阶段: string, 日期: string, 结论: string, 客户编号 = 'T1') => ({
  客户编号,
  阶段,
  人: '周明远',
  日期,
  结论,
  意见: '',
});

describe('two-level-review: a second review that 审批流转 refuses', () => {
  const { found, of } = policyCase('two-level-review', '2026-06-30');
  const row = {
    客户编号: 'T1',
    客户名称: '杭州拓普五金有限公司',
    客户类别: '企业',
    联系电话: '0571-87654321',
    业务员: '张建国',
    营业执照副本复印件: '有',
    法人身份证复印件: '有',
    申请日期: '2026-06-01',
    部门审核人: '吴静怡',
    部门审核日期: '2026-06-02',
    复审人: '周明远',
    复审日期: '2026-06-03',
    反馈日期: '2026-06-08',
    最近回访日期: '2026-06-20',
  };
  const open = { 复审人: '', 复审日期: '' };
  const skipped = ['workflow.skipped 客户档案!2 复审人'];

  test.each([
    ['agreed', [entry('复审', '2026-06-03', '同意')], []],
    ['no conclusion written', [entry('复审', '2026-06-03', '')], []],
    ['agreed on a condition', [entry('复审', '2026-06-03', '同意，退回多余材料')], []],
    ['refused', [entry('复审', '2026-06-03', '不同意')], skipped],
    ['sent back', [entry('复审', '2026-06-03', '退回补充')], skipped],
    ['not passed', [entry('复审', '2026-06-03', '未通过')], skipped],
    ['a plain no', [entry('复审', '2026-06-03', '否')], skipped],
    ['still open', [entry('复审', '2026-06-03', '待审')], skipped],
    ['refused, then agreed', [entry('复审', '2026-06-03', '驳回'), entry('复审', '2026-06-05', '通过')], []],
    ['agreed, then refused', [entry('复审', '2026-06-05', '驳回'), entry('复审', '2026-06-03', '通过')], skipped],
    [
      'both on one day, the lower row counts',
      [entry('复审', '2026-06-03', '驳回'), entry('复审', '2026-06-03', '通过')],
      [],
    ],
    ['refused tomorrow', [entry('复审', '2026-06-03', '通过'), entry('复审', '2026-07-01', '驳回')], []],
    ['another customer refused', [entry('复审', '2026-06-03', '通过'), entry('复审', '2026-06-04', '驳回', 'T9')], []],
  ])('%s', async (_, 审批流转, places) => {
    expect(await found({ 客户档案: [{ ...row, ...open }], 审批流转 })).toEqual(places);
  });

  test.each([
    ['the day before it was recorded in the archive', '2026-06-02', []],
    ['on the very day', '2026-06-03', skipped],
    ['the day after', '2026-06-04', skipped],
  ])('refused %s', async (_, day, places) => {
    expect(await found({ 客户档案: [row], 审批流转: [entry('复审', day, '驳回')] })).toEqual(places);
  });

  test('says when, with which word and where, by the clause of the flow', async () => {
    const [finding] = await of('workflow.skipped', {
      客户档案: [row],
      审批流转: [entry('部门审核', '2026-06-01', '同意'), entry('复审', '2026-06-04', '驳回')],
    });
    expect(finding).toMatchObject({ severity: 'error', clause: '第六条', customer: 'T1' });
    expect(finding?.evidence).toEqual([{ sheet: '审批流转', row: 3 }]);
    expect(finding?.message.zh).toBe(
      '杭州拓普五金有限公司已经到“反馈”，前面的“复审”却没有同意：6月4日的结论是“驳回”（审批流转第3行）。请停办，或重新办理“复审”。',
    );
  });

  test('a feedback that stands in 审批流转 lets selling begin, a refused one does not', async () => {
    const sale = { 日期: '2026-06-10', 单号: 'XS1', 客户编号: 'T1', 业务员: '张建国', 金额: 100 };
    const told = (conclusion: string) => ({
      客户档案: [{ ...row, 反馈日期: '', 最近回访日期: '' }],
      销售台账: [sale],
      审批流转: [entry('反馈', '2026-06-09', conclusion)],
    });
    expect(await found(told('同意'))).toEqual([]);
    expect(await found(told('不同意'))).toEqual(['workflow.order 销售台账!2 日期']);
  });
});

describe('ownership-approval: no owner after a refusal', () => {
  const { found } = policyCase('ownership-approval', '2026-06-30');
  const row = {
    客户编号: 'T1',
    客户名称: '杭州拓普五金有限公司',
    业务员: '张建国',
    接触日期: '2026-06-05',
    报备日期: '2026-06-08',
    审批人: '',
    审批日期: '',
    归属团队: '华东一组',
    最近反馈日期: '2026-06-20',
  };

  test.each([
    ['同意', []],
    ['驳回', ['workflow.skipped 客户档案!2 审批人']],
  ])('concluded with %s', async (conclusion, places) => {
    expect(await found({ 客户档案: [row], 审批流转: [entry('审批', '2026-06-09', conclusion)] })).toEqual(places);
  });
});

describe('service-desk: a sensitive customer whose use was refused', () => {
  const { found, of } = policyCase('service-desk', '2026-06-30');
  const row = {
    客户编号: 'T1',
    客户名称: '赵春兰',
    联系电话: '13800138000',
    需求: '保养',
    敏感客户: '是',
    上报人: '孙平',
    上报日期: '2026-06-04',
    批准人: '',
    批准日期: '',
  };

  test.each([
    ['同意', []],
    ['不批准', ['access.unapproved 客户档案!2 批准人']],
  ])('concluded with %s', async (conclusion, places) => {
    expect(await found({ 客户档案: [row], 审批流转: [entry('批准', '2026-06-05', conclusion)] })).toEqual(places);
  });

  test('a name and day in the archive do not outweigh a later refusal', async () => {
    const approved = { ...row, 批准人: '周明远', 批准日期: '2026-06-05' };
    const [finding] = await of('access.unapproved', {
      客户档案: [approved],
      审批流转: [entry('批准', '2026-06-06', '否决')],
    });
    expect(finding?.message.zh).toContain('审批结论是“否决”');
    expect(finding?.evidence).toEqual([{ sheet: '审批流转', row: 2 }]);
  });
});

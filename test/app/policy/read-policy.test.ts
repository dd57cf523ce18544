import { walk } from '../../../src/app/walk.ts';
import { memorySource } from '../../support/memory-source.ts';
import { policyCase } from '../../support/policy-case.ts';

const ARCHIVE = [
  ['客户编号', '客户名称', '联系电话', '地址', '业务员', '备案日期'],
  ['C1', '甲公司', '13800138000', '杭州市人民路1号', '张建国', '2026-03-15'],
];
const UNWATCHED = { onProgress: () => undefined, checkpoint: () => undefined };
const walkWith = (value: string, asked: string | null = null) =>
  walk(
    memorySource({
      客户档案: ARCHIVE,
      制度参数: [
        ['参数', '取值'],
        ['制度', value],
      ],
    }),
    { asOf: '2026-06-30', policy: asked },
    UNWATCHED,
  );

describe('the policy of a check', () => {
  test('is the one that 制度参数 names, by id or by name', async () => {
    for (const named of ['feida', '飞达客户备案制度', ' ＦＥＩＤＡ ']) {
      const walked = await walkWith(named);
      expect(walked.ok && walked.walk.policy.id).toBe('feida');
    }
  });

  test('a name that is no policy’s is told, unless another is asked for', async () => {
    const walked = await walkWith('不存在的制度');
    expect(walked.ok || walked.failure.code).toBe('policy-unknown');
    expect(walked.ok || walked.failure.message.zh).toContain('请在“制度参数”里改正');
    const asked = await walkWith('不存在的制度', 'feida');
    expect(asked.ok && asked.walk.policy.id).toBe('feida');
    const askedWrongly = await walkWith('feida', '不存在的制度');
    expect(askedWrongly.ok || askedWrongly.failure.message.zh).toBe(
      '没有名为“不存在的制度”的制度。全部制度用 kebei policies 查看。',
    );
  });
});

describe('the company’s own holidays', () => {
  const { walk: walkFeida } = policyCase('feida', '2026-06-10');
  const lastDay = async (假日: readonly Record<string, string>[]) => {
    const walked = await walkFeida({
      客户档案: [
        {
          客户编号: 'C1',
          客户名称: '甲公司',
          联系电话: '13800138000',
          地址: '杭州',
          业务员: '张建国',
          备案日期: '2026-03-10',
        },
      ],
      拜访记录: [{ 日期: '2026-03-10', 客户编号: 'C1', 业务员: '张建国', 方式: '拜访' }],
      制度参数: [{ 参数: '最后一天遇节假日顺延', 取值: '是' }],
      假日: 假日,
    });
    return walked.evaluation.report.protections[0]?.lastDay;
  };

  test('stand over the public calendar: a day off moves the last day, a make-up day keeps it', async () => {
    expect(await lastDay([])).toBe('2026-06-10');
    expect(await lastDay([{ 日期: '2026-06-10', '放假/上班': '放假' }])).toBe('2026-06-11');
    const bridge = ['2026-06-10', '2026-06-11', '2026-06-12'].map((day) => ({ 日期: day, '放假/上班': '放假' }));
    expect(await lastDay(bridge)).toBe('2026-06-15');
    expect(await lastDay([...bridge, { 日期: '2026-06-13', '放假/上班': '上班' }])).toBe('2026-06-13');
  });
});

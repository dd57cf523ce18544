import { checkCase, filing } from '../support/feida-case.ts';

const NAME = '杭州拓普五金有限公司';

describe('what an oracle written from the clauses alone found', () => {
  test('第四章第一条: the evidence of a contender holds no row of the company', async () => {
    const report = await checkCase({
      客户档案: [
        filing('C1', NAME, '张建国', '2026-03-15'),
        filing('C2', NAME, '李晓梅', '2026-05-20'),
        filing('C3', NAME, '李晓梅', '2026-05-25', { 归属: '公司', 主要产品: '丝锥', 年龄: 40, 学历: '本科' }),
      ],
    });
    const [own, other] = report.disputes[0]?.contenders ?? [];
    expect(other?.salesperson).toBe('李晓梅');
    expect(other?.completeness).toBe(own?.completeness);
  });
});

import { walk } from '../../src/app/walk.ts';
import type { Walk } from '../../src/app/walk.ts';
import type { Cell } from '../../src/engine/model/cell.ts';
import type { Policy } from '../../src/engine/model/policy.ts';
import { memorySource } from './memory-source.ts';

/** Walks through a workbook of one filing and the given rows of 制度参数, which names the policy. */
export async function walkRows(policy: Policy, settings: readonly (readonly Cell[])[]): Promise<Walk> {
  const source = memorySource({
    客户档案: [
      ['客户编号', '客户名称', '业务员', '备案日期', '联系电话', '地址'],
      ['C1', '甲公司', '张建国', '2026-03-15', '13800138000', '杭州市人民路1号'],
    ],
    制度参数: settings,
  });
  const walked = await walk(
    source,
    { asOf: '2026-06-30', policy: null },
    { onProgress: () => undefined, checkpoint: () => undefined },
  );
  if (!walked.ok) throw new Error(`${policy.id}: ${walked.failure.message.en}`);
  return walked.walk;
}

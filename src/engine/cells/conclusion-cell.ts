import { nameKey } from '../identity/keys.ts';

/** What a step came to: agreed, refused, or still open. */
export type Conclusion = 'agreed' | 'refused' | 'open';

const AGREED = /^(?:同意|通过|批准|核准|准予|可以|AGREE|APPROVE|PASS)/u;
const REFUSED =
  /^(?:否|不|×|✗|N|NO)$|不同意|不通过|未通过|不予|不批|未批准|不核准|不准|不符|不合格|不可|驳回|退回|打回|拒绝|拒批|否决|REFUSE|REJECT|DENIED|DECLINE/u;
const OPEN = /^(?:待|暂缓|暂不)|(?:审核|审批|处理|办理|进行)中$|^未(?:审|批|办|定)|PENDING|^OPEN$/u;

/** What 结论 says of a step. An empty cell beside a name and a day tells a step that was done, and so agreed. */
export function readConclusion(text: string): Conclusion {
  const key = nameKey(text);
  if (AGREED.test(key)) return 'agreed';
  if (REFUSED.test(key)) return 'refused';
  return OPEN.test(key) ? 'open' : 'agreed';
}

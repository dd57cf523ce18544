import { verifyLog } from '../../engine/log/verify-log.ts';
import type { LogBreak } from '../../engine/log/verify-log.ts';
import type { Bilingual } from '../../engine/model/finding.ts';
import type { RecordTable } from '../../engine/model/records.ts';
import type { Notice } from '../../engine/model/report.ts';

/** Rows that a notice names. */
const MOST_ROWS = 10;

const MEANINGS: readonly (readonly [LogBreak, Bilingual])[] = [
  [
    'altered',
    {
      zh: '内容与校验值不符：写入之后被改动过。请与保存的副本核对。',
      en: 'does not match its hash: it was altered after it was written. Compare it with a copy kept elsewhere.',
    },
  ],
  [
    'missing-before',
    {
      zh: '接不上前一条：它前面的记录被删除，或被整行改写过。请与保存的副本核对。',
      en: 'does not join the entry before: that one was deleted or rewritten. Compare with a copy kept elsewhere.',
    },
  ],
  [
    'out-of-order',
    {
      zh: '不在原来的位置：行的顺序被改动过，或插入了重复的行。请恢复写入时的顺序。',
      en: 'is not where it was written: lines were put in another order or copied in. Restore the order of writing.',
    },
  ],
  [
    'unchained',
    {
      zh: '没有校验值：是手工插入的，或校验值被清除。请与保存的副本核对。',
      en: 'has no hash: it was put in by hand, or its hash was removed. Compare with a copy kept elsewhere.',
    },
  ],
];

/** Lines of 操作日志 that its chain of hashes does not bear out, by what that means. */
export function brokenLog(log: RecordTable): Notice[] {
  const breaks = verifyLog(log);
  return MEANINGS.flatMap(([kind, { zh, en }]): Notice[] => {
    const rows = [...breaks].filter(([, broken]) => broken === kind).map(([record]) => log.reference(record).row);
    if (rows.length === 0) return [];
    const shown = rows.slice(0, MOST_ROWS);
    const more = rows.length > shown.length;
    return [
      {
        kind: 'log-broken',
        sheet: log.sheet,
        message: {
          zh: `${log.sheet}第${shown.join('、')}行${more ? `等${rows.length}行` : ''}${zh}`,
          en: `${log.sheet}, row ${shown.join(', ')}${more ? ` and ${rows.length - shown.length} more` : ''} ${en}`,
        },
      },
    ];
  });
}

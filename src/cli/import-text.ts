import type { ImportFileResult } from '../app/ledger/import-file.ts';
import type { LedgerQuestion } from '../app/ledger/ledger-views.ts';
import { sayReason } from '../app/ledger/say-reason.ts';
import { sayQuestion } from '../app/ledger/say-question.ts';
import type { Language } from './language.ts';
import { printable } from './printable.ts';

/** Rejected rows and names that a terminal shows; the JSON has them all. */
const SHOWN = 40;

/** The report of an import as people read it in a terminal. */
export function importText(
  { draft, preview, unused, unread, written }: Extract<ImportFileResult, { kind: 'done' }>,
  ledger: string,
  out: string | null,
  lang: Language,
): string {
  const { reconciliation, parties } = preview;
  const zh = lang === 'zh';
  const money = (fen: number): string => yuan(fen, lang);
  const counted = (lines: number, fen: number): string =>
    zh ? `${lines} 行，${money(fen)}` : `${lines} rows, ${money(fen)}`;
  const head = [
    zh ? `客备导入：${ledger}` : `Kebei import of ${ledger}`,
    zh
      ? `${written === null ? '预览，没有写入' : `已写入 ${out ?? ''}`}，批次 ${preview.batch}，进入“${preview.sheet}”第 ${preview.firstRow} 行起。`
      : `${written === null ? 'Preview, nothing written' : `Written to ${out ?? ''}`}; import ${preview.batch}, into ${preview.sheet} from row ${preview.firstRow} on.`,
  ];
  const { source, taken, rejected, skipped } = reconciliation;
  const sums = [
    [zh ? '来源' : 'Source', source],
    [zh ? '导入' : 'Taken', taken],
    [zh ? '读不出' : 'Rejected', rejected],
    [zh ? '跳过' : 'Skipped', skipped],
  ] as const;
  const sections = [
    head.join('\n'),
    sums.map(([name, { lines, fen }]) => `${name}  ${counted(lines, fen)}`).join('\n'),
    section(
      zh ? '原因' : 'Reasons',
      reconciliation.byReason.map(
        ({ reason, tally }) => `${sayReason(reason)[lang]}  ${counted(tally.lines, tally.fen)}`,
      ),
    ),
    section(
      zh ? '来源自己的合计' : 'The source’s own totals',
      preview.controlTotals.map(({ row, label, stated, counted: sum }) =>
        stated === sum
          ? zh
            ? `第 ${row} 行${label}：${money(stated)}，相符`
            : `row ${row} ${label}: ${money(stated)}, agrees`
          : zh
            ? `第 ${row} 行${label}：写着${money(stated)}，逐行相加是${money(sum)}，差${money(stated - sum)}`
            : `row ${row} ${label}: says ${money(stated)}, the rows add up to ${money(sum)}, ${money(stated - sum)} apart`,
      ),
    ),
    section(
      zh ? '没有读出的行' : 'Rows that were not read',
      preview.rejected.map(({ row, message }) => (zh ? `第 ${row} 行：${message.zh}` : `row ${row}: ${message.en}`)),
    ),
    section(
      zh ? '对不上档案的客户' : 'Customers who are not in the archive',
      parties.unmatched.map(({ name, number, lines, fen, proposals }) => {
        const near = proposals.map((one) => (one.number === null ? one.name : `${one.name}（${one.number}）`));
        const more = near.length === 0 ? '' : zh ? `，可能是${near.join('、')}` : `; perhaps ${near.join(', ')}`;
        return `${name === '' ? number : name}  ${counted(lines, fen)}${more}`;
      }),
    ),
    section(
      zh ? '名册里没有的业务员' : 'Salespeople who are not in the roster',
      parties.unknownPeople.map(({ name, lines, vacant }) =>
        zh
          ? `${name}  ${lines} 行${vacant ? '，像是空缺的岗位' : ''}`
          : `${name}  ${lines} rows${vacant ? ', looks like a vacant post' : ''}`,
      ),
    ),
    section(
      zh ? '需要您决定（写进 --mapping 文件）' : 'For you to decide (in the --mapping file)',
      preview.questions.map((question) => {
        const written = answersOf(question);
        return zh
          ? `${sayQuestion(question).zh}写法：${written.join(' 或 ')}`
          : `${sayQuestion(question).en} Write ${written.join(' or ')}`;
      }),
    ),
    section(
      zh ? '没有读的工作表' : 'Sheets that were not read',
      unread.length === 0
        ? []
        : [
            zh
              ? `${unread.join('、')}也像台账。这次只读了“${draft.name}”；其余的逐张在 --mapping 文件里写 "sheet" 再导入。`
              : `${unread.join(', ')} look like ledgers too. Only ${draft.name} was read; name the others under "sheet" in a --mapping file, one import each.`,
          ],
    ),
    section(
      zh ? '没有用到的列' : 'Columns that were not used',
      unused.flatMap((headers, at) =>
        headers.length === 0
          ? []
          : [
              zh
                ? `第 ${draft.tables[at]?.row ?? 1} 行的表头：${headers.join('、')}`
                : `header in row ${draft.tables[at]?.row ?? 1}: ${headers.join(', ')}`,
            ],
      ),
    ),
    section(
      zh ? '没有写入的列' : 'Columns that were not written',
      preview.leftOut.length === 0
        ? []
        : [
            zh
              ? `“${draft.name}”里有，“${preview.sheet}”里没有：${preview.leftOut.join('、')}`
              : `not in ${preview.sheet}: ${preview.leftOut.join(', ')}`,
          ],
    ),
  ];
  return `${sections
    .filter((text) => text !== '')
    .map(printable)
    .join('\n\n')}\n`;

  function section(title: string, lines: readonly string[]): string {
    if (lines.length === 0) return '';
    const rest = lines.length - SHOWN;
    const more = rest <= 0 ? [] : [zh ? `  …另有 ${rest} 项，见 JSON 报告` : `  … ${rest} more in the JSON report`];
    return [title, ...lines.slice(0, SHOWN).map((line) => `  - ${line}`), ...more].join('\n');
  }
}

/** How an answer is written in the mapping file. */
function answersOf(question: LedgerQuestion): readonly string[] {
  switch (question.kind) {
    case 'year':
      return [`"year": ${question.proposed ?? 2026}`];
    case 'date-order':
      return question.readable.map((order) => `"dateOrder": "${order}"`);
    case 'sign':
      return ['"sign": "keep"', '"sign": "flip"'];
    case 'returns':
      return ['"returns": "subtract"', '"returns": "add"'];
    case 'tax':
      return ['"tax": "as-is"', '"tax": "add"'];
    case 'blank-dates':
      return ['"blankDates": "above"', '"blankDates": "reject"'];
    case 'known-numbers':
      return ['"knownNumbers": "reject"', '"knownNumbers": "take"'];
  }
}

function yuan(fen: number, lang: Language): string {
  const [whole = '0', part = '00'] = (Math.abs(fen) / 100).toFixed(2).split('.');
  const grouped = `${fen < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${part}`;
  return lang === 'zh' ? `${grouped}元` : `CNY ${grouped}`;
}

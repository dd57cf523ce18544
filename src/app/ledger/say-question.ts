import type { LedgerQuestion } from '../../engine/ledger/questions.ts';
import type { Bilingual } from '../../engine/model/finding.ts';

/** What is left to decide, as a sentence. */
export function sayQuestion(question: LedgerQuestion): Bilingual {
  switch (question.kind) {
    case 'year':
      return {
        zh: `${question.rows}行的日期没有年份，是哪一年${question.proposed === null ? '' : `（标题里写着${question.proposed}年）`}？不定下来就不导入这些行。`,
        en: `${question.rows === 1 ? 'One row has' : `${question.rows} rows have`} a date without a year. Which year is it${question.proposed === null ? '' : ` (a title says ${question.proposed})`}? Undecided, nothing of it is taken.`,
      };
    case 'date-order':
      return question.readable.length > 1
        ? {
            zh: `${question.rows}个日期把年份写在最后，日在前、月在前都读得通。按来源程序的写法是哪一种？不定下来就不导入这些行。`,
            en: `${question.rows} dates end with their year, and fit both orders. Which one does their program write? Undecided, nothing of it is taken.`,
          }
        : {
            zh: `${question.rows}个日期把年份写在最后，整列只有${question.readable[0] === 'day-first' ? '日在前' : '月在前'}读得通。是这样吗？不定下来就不导入这些行。`,
            en: `${question.rows} dates end with their year, and as a whole fit only with the ${question.readable[0] === 'day-first' ? 'day' : 'month'} first. Is it so? Undecided, nothing of it is taken.`,
          };
    case 'sign':
      return {
        zh: `${question.negative}行金额为负，${question.positive}行为正。负数是销售，还是退货？`,
        en: `${question.negative} amounts are negative and ${question.positive} positive. Are the negative ones sales, or returns?`,
      };
    case 'returns':
      return {
        zh: `${question.rows}行是退货或红字单据，金额却是正数。作为退货减去，还是照样加上？不定下来就不导入这些行。`,
        en: `${question.rows === 1 ? 'One row is a return' : `${question.rows} rows are returns`} with a positive amount. Subtract it, or add it as it stands? Undecided, nothing of it is taken.`,
      };
    case 'tax':
      return {
        zh: '金额不含税，旁边另有税额。导入不含税的金额，还是加上税额？',
        en: 'The amounts leave out the tax that stands beside them. Take them as they are, or add the tax?',
      };
    case 'blank-dates':
      return {
        zh: `${question.rows}行没有日期，但写了客户。算作上一行的日期，还是不导入？`,
        en: `${question.rows} rows name a customer and no date. Are they of the day above, or not to be taken?`,
      };
    case 'known-numbers':
      return {
        zh: `${question.rows}行的单号在台账里已有，内容却不同。不导入，还是作为新的行写入？`,
        en: `${question.rows} rows have a document number that stands in the ledger with other content. Leave them out, or add them as new rows?`,
      };
  }
}

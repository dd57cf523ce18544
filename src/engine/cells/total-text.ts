import { cleanText, withoutBlanks } from './clean-text.ts';

const LONGEST = 40;
const PERIOD = String.raw`(?:以上|页|[本上当前全该各](?:页|日|周|月|季度?|年度?|期|次|表|单|部)|第\d+(?:页|周|季度)|(?:\d{4}年?度?)?(?:第?[一二三四1-4]季度)?(?:(?:\d{1,2}-)?\d{1,2}月份?)?(?:\d{1,2}日)?|\d{4}[-./]\d{1,2}(?:[-./]\d{1,2})?)`;
const SUM = '(?:总?合计|小计|总计|共计|累计|总累计|汇总|总额|总金额|总数|总和|页计|日计|周计|月计|年计)';
const CARRIED =
  '(?:上[页期月年]|期初|期末|本期|年初|年末)?(?:结余|余额|结转)|承[前上]页|接[前上]页|过次页|转次页|转下页|结转(?:下页|下年|次页|下期)';
const ENGLISH = '(?:grand|sub|page)?-?total';
const WHAT = '(?:数量?|金额|数额|笔数|条数|记录数?)?(?:人民币)?(?:大写)?';
const FIGURE = String.raw`(?:¥?-?[\d,]+(?:\.\d+)?(?:元|万元|[笔条行项户家单张件]|条记录)?)?`;
const SUM_LINE = new RegExp(`^(?:${PERIOD}${SUM}${WHAT}|${CARRIED}|${ENGLISH}):?${FIGURE}$`, 'i');
const COUNT_LINE = /^(?:合计|总计|总)?:?共计?\d+(?:条|笔|行|项|户|页)(?:记录|数据|客户|单据)?(?:[,;。.].*)?$/;
const GROUP_SUM = /[^:：]\s*(?:小计|合计|总计|汇总)\s*:?$/;
const BRACKETS = /[[\](){}【】〔〕<>《》*]/g;
/** A sum that came as its formula, from a text file or a cell in text format. */
const SUM_FORMULA = /^=(?:SUM|SUBTOTAL|AGGREGATE)\([^()]*\)$/i;
/** One of these characters stands in every Chinese total; the check spares most cells the rest. */
const TELLING = /[计余转页共汇额总]|total|^\s*=/i;

/**
 * Whether a cell labels a line of totals: the whole text is the word, with a period, brackets, colon or figure at most.
 * A customer whose name contains 合计 is none.
 */
export function isTotalText(text: string): boolean {
  const clean = cleanText(text);
  if (clean.length > LONGEST || !TELLING.test(clean)) return false;
  const bare = withoutBlanks(clean);
  const label = bare.replace(BRACKETS, '');
  return SUM_LINE.test(label) || COUNT_LINE.test(label) || SUM_FORMULA.test(bare);
}

/** Whether a cell ends like the total of a group (`张三 汇总`, `华东小计`). Only the row around it can tell for certain. */
export function endsLikeTotal(text: string): boolean {
  const bare = withoutBlanks(text);
  return bare.length <= LONGEST && GROUP_SUM.test(bare.replace(BRACKETS, ''));
}

import { fenFromText, fenFromNumber } from '../cells/amount-cell.ts';
import { cleanText, isBlankText } from '../cells/clean-text.ts';
import { dateProblem, dayFromNumber } from '../cells/date-cell.ts';
import { readOrdered } from '../cells/ordered-date.ts';
import { isTotalText } from '../cells/total-text.ts';
import { BAD_FEN } from '../model/records.ts';
import type { Cell } from '../model/cell.ts';

/** What the values of a column look like, as shares (0..1) of its filled cells. */
export interface ColumnValues {
  readonly filled: number;
  readonly distinct: number;
  readonly dates: number;
  readonly amounts: number;
  /** Names of companies, shops, institutions. */
  readonly companies: number;
  /** Two to four Chinese characters, as people's names have. */
  readonly people: number;
  /** Names that the roster holds. */
  readonly roster: number;
  /** Letters and digits without Chinese, as numbers of documents and customers. */
  readonly codes: number;
  /** The first three distinct values, as the sheet shows them. */
  readonly samples: readonly string[];
}

/** Cells looked at: enough to know a column by, and quick for a long one. */
const SAMPLE = 200;
const SHOWN_SAMPLES = 3;
const FIRST_SERIAL = 32_874;
const LAST_SERIAL = 62_091;

const COMPANY =
  /公司|商行|商贸|商店|商场|门市|经营部|经销部|批发|超市|药房|药店|诊所|医院|卫生|合作社|集团|酒店|宾馆|学校|学院|大学|工作室|中心|服务部|贸易|五金|建材|[店厂院行部社馆站场]$/;
const PERSON = /^[\u4e00-\u9fff·]{2,4}$/;
const CODE = /^[A-Za-z0-9][A-Za-z0-9\-_/#.]*$/;
const CHINESE_NAME = /[\u4e00-\u9fff]{5,}/;
/** Units in which goods are counted; a column of them is no column of customers. */
const MEASURE = /^(?:[箱盒件个支瓶袋包台套只桶吨克斤米条双张本块根把卷片辆批]|公斤|千克|kg|g|t|pcs|m|l|ml)$/i;

/** Looks at the values of a column, down to the last row given. Totals are passed over. */
export function columnValues(
  rows: readonly (readonly Cell[])[],
  column: number,
  people: ReadonlySet<string>,
): ColumnValues {
  const counts = { filled: 0, dates: 0, amounts: 0, companies: 0, people: 0, roster: 0, codes: 0 };
  const distinct = new Set<string>();
  for (const row of rows) {
    const cell = row[column] ?? null;
    if (cell === null || cell === '' || typeof cell === 'boolean') continue;
    if (typeof cell === 'string' && (isBlankText(cell) || isTotalText(cell))) continue;
    const text = cleanText(String(cell));
    counts.filled++;
    distinct.add(text);
    if (isDateLike(cell)) counts.dates++;
    if (isAmountLike(cell)) counts.amounts++;
    if (!MEASURE.test(text) && (COMPANY.test(text) || CHINESE_NAME.test(text))) counts.companies++;
    if (PERSON.test(text)) counts.people++;
    if (people.has(text.replaceAll(' ', ''))) counts.roster++;
    if (CODE.test(text)) counts.codes++;
    if (counts.filled >= SAMPLE) break;
  }
  const share = (count: number): number => (counts.filled === 0 ? 0 : count / counts.filled);
  return {
    filled: counts.filled,
    distinct: distinct.size,
    dates: share(counts.dates),
    amounts: share(counts.amounts),
    companies: share(counts.companies),
    people: share(counts.people),
    roster: share(counts.roster),
    codes: share(counts.codes),
    samples: [...distinct].slice(0, SHOWN_SAMPLES),
  };
}

/** A date in any spelling, also one without its year or of an order still to be decided; a number only where it is a serial of 1990 to 2069. */
function isDateLike(cell: string | number): boolean {
  if (typeof cell === 'number') {
    const serial = cell >= FIRST_SERIAL && cell <= LAST_SERIAL;
    return (serial || cell >= 19_900_101) && dayFromNumber(cell, 1900) !== null;
  }
  const problem = dateProblem(cell);
  return problem === null || problem === 'no-year' || isOrdered(cell);
}

function isOrdered(text: string): boolean {
  const days = readOrdered(text);
  return days !== null && Object.values(days).some((day) => day !== null);
}

function isAmountLike(cell: string | number): boolean {
  if (typeof cell === 'number') return Math.abs(fenFromNumber(cell)) !== Infinity;
  const fen = fenFromText(cell);
  return fen !== BAD_FEN && !Number.isNaN(fen) && !/^\d{8,}$/.test(cell.trim());
}

import type { Acts } from '../model/acts.ts';
import type { AddedUp } from '../model/added-up.ts';
import type { Bilingual } from '../model/finding.ts';
import type { RecordTable } from '../model/records.ts';
import type { Verdict } from '../model/rule.ts';
import { fact, sayCount, sayFen, saySpan } from '../text/say.ts';
import type { RowJudge } from './judge-rows.ts';

/** Customers and salespeople that are told one by one, those with the largest amounts; the others are told together. */
const MOST_FOLDS = 10_000;

/** What is kept of the verdicts on a customer and a salesperson while they arise; sentences are made of few in the end. */
interface Fold {
  /** Record of the earliest of them. */
  first: number;
  records: number;
  lines: number;
  fen: number;
  from: number;
  to: number;
}

/** One verdict for each customer and salesperson, with how many lines, what they come to, and from when to when. */
export function foldVerdicts<Found>(
  table: RecordTable,
  addedUp: AddedUp,
  acts: Acts,
  { find, say }: RowJudge<Found>,
): Verdict[] {
  const folds = new Map<number, Fold>();
  const keyOf = keyReader(table, acts);
  for (let record = 0; record < acts.size; record++) {
    if (find(record) === null) continue;
    const one = foldOf(record, addedUp, acts);
    const key = keyOf(record);
    const known = folds.get(key);
    if (known === undefined) folds.set(key, one);
    else add(known, one);
  }
  const largestFirst = [...folds.values()].sort((a, b) => Math.abs(b.fen) - Math.abs(a.fen) || a.first - b.first);
  const told = largestFirst.slice(0, MOST_FOLDS).sort((a, b) => a.first - b.first);
  const verdicts = told.flatMap((fold): Verdict[] => {
    const found = find(fold.first);
    return found === null ? [] : [foldedVerdict(say(found, fold.first), fold, table)];
  });
  const [sample] = verdicts;
  const rest = largestFirst.slice(MOST_FOLDS);
  return sample === undefined || rest.length === 0 ? verdicts : [...verdicts, restVerdict(sample, rest, table)];
}

function foldOf(record: number, addedUp: AddedUp, { fen, days }: Acts): Fold {
  return {
    first: record,
    records: 1,
    lines: addedUp.lines(record),
    fen: fen[record] ?? 0,
    from: days[record] ?? 0,
    to: addedUp.lastDay(record),
  };
}

/** More than a ledger has people; the keys stay exact in doubles. */
const PEOPLE = 2 ** 21;

/** A customer who is filed is one under all spellings; of others the spelling is all that is known. */
function keyReader(table: RecordTable, { customers, persons }: Acts): (record: number) => number {
  const numbers = table.text('客户编号');
  const names = table.text('客户名称');
  const spellings = new Map<string, number>();
  const spelling = (record: number): number => {
    const pair = `${numbers.id(record)}|${names.id(record)}`;
    const known = spellings.get(pair) ?? -1 - spellings.size;
    spellings.set(pair, known);
    return known;
  };
  return (record) => {
    const customer = customers[record] ?? -1;
    return (customer >= 0 ? customer : spelling(record)) * PEOPLE + (persons[record] ?? 0);
  };
}

function add(fold: Fold, other: Fold): void {
  if (other.from < fold.from) fold.first = other.first;
  fold.records += other.records;
  fold.lines += other.lines;
  fold.fen += other.fen;
  fold.from = Math.min(fold.from, other.from);
  fold.to = Math.max(fold.to, other.to);
}

function foldedVerdict(verdict: Verdict, fold: Fold, table: RecordTable): Verdict {
  const said = {
    ...verdict,
    keyParts: [table.role, verdict.column ?? '', verdict.customerName ?? '', verdict.salesperson ?? ''],
    facts: [...verdict.facts, ...arithmetic(fold)],
  };
  if (fold.records === 1) return said;
  const { lines, sum, span } = words(fold);
  return {
    ...said,
    message: {
      zh: `${verdict.message.zh}这样的台账共${lines.zh}，合计${sum.zh}，${span.zh}。`,
      en: `${verdict.message.en} There are ${lines.en} like this, ${sum.en} in all, ${span.en}.`,
    },
  };
}

function restVerdict(sample: Verdict, rest: readonly Fold[], table: RecordTable): Verdict {
  const [first, ...others] = rest;
  const fold: Fold = { ...(first ?? foldOfNothing()) };
  for (const one of others) add(fold, one);
  const { lines, sum, span } = words(fold);
  const told = sayCount(MOST_FOLDS);
  const left = sayCount(rest.length);
  return {
    code: sample.code,
    sheet: table.sheet,
    row: table.headerRow,
    column: sample.column,
    customer: null,
    customerName: null,
    salesperson: null,
    keyParts: [table.role, sample.column ?? '', 'rest'],
    message: {
      zh: `另有${left}组客户和业务员也是这样，共${lines.zh}，合计${sum.zh}，${span.zh}。上面逐个列出的是金额最大的${told}组。`,
      en: `It is the same with ${left} more pairs of customer and salesperson: ${lines.en}, ${sum.en} in all, ${span.en}. Those listed one by one are the ${told} largest.`,
    },
    evidence: [],
    facts: arithmetic(fold),
    severity: sample.severity,
  };
}

function foldOfNothing(): Fold {
  return { first: 0, records: 0, lines: 0, fen: 0, from: 0, to: 0 };
}

function words({ lines, fen, from, to }: Fold): { lines: Bilingual; sum: Bilingual; span: Bilingual } {
  return {
    lines: { zh: `${sayCount(lines)}行`, en: lines === 1 ? '1 line' : `${sayCount(lines)} lines` },
    sum: sayFen(fen),
    span: saySpan(from, to),
  };
}

function arithmetic(fold: Fold): Verdict['facts'] {
  const { lines, sum, span } = words(fold);
  return [fact('台账行', 'Ledger lines', lines), fact('合计', 'Sum', sum), fact('起止', 'From and to', span)];
}

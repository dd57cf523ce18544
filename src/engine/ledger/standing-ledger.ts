import { nameKey, numberKey } from '../identity/keys.ts';
import type { Day } from '../model/civil-date.ts';
import type { RecordTable } from '../model/records.ts';
import type { LedgerLine } from './ledger-line.ts';

/** What the ledger says of a row in the columns that both sides have. */
interface Content {
  readonly number: string;
  readonly day: Day;
  readonly fen: number;
  readonly name: string;
  readonly code: string;
  readonly goods: string;
}

/** The rows that stand in a ledger, to tell which lines of an import it has already. */
export class StandingLedger {
  private readonly byContent = new Map<string, Content[]>();
  private readonly numbers = new Set<string>();
  private readonly fields: ReadonlySet<string>;

  constructor(table: RecordTable) {
    this.fields = new Set(['单号', '客户名称', '客户编号', '品名', '对应单号'].filter((field) => table.has(field)));
    for (let row = 0; row < table.size; row++) {
      const day = table.day('日期').at(row);
      const fen = table.amount('金额').at(row);
      const number = numberKey(table.text('单号').at(row));
      if (number !== '') this.numbers.add(number);
      if (day === null || Number.isNaN(fen)) continue;
      this.put({
        number,
        day,
        fen,
        name: nameKey(table.text('客户名称').at(row)),
        code: numberKey(table.text('客户编号').at(row)),
        goods: nameKey(table.text('品名').at(row) || table.text('对应单号').at(row)),
      });
    }
  }

  private put(content: Content): void {
    const key = `${content.day}|${content.fen}`;
    const list = this.byContent.get(key);
    if (list === undefined) this.byContent.set(key, [content]);
    else list.push(content);
  }

  /**
   * Whether the line stands in the ledger: `same` where a row of the same content is there, which it then uses up, so
   * that two equal sales need two equal rows; `number` where only its document number is.
   */
  match(line: LedgerLine): 'same' | 'number' | 'new' {
    if (line.day === null) return 'new';
    const list = this.byContent.get(`${line.day}|${line.fen}`) ?? [];
    const number = this.fields.has('单号') ? numberKey(line.texts.get('单号') ?? '') : '';
    const wanted = {
      number,
      name: nameKey(line.texts.get('客户名称') ?? ''),
      code: numberKey(line.texts.get('客户编号') ?? ''),
      goods: nameKey(line.texts.get('品名') ?? line.texts.get('对应单号') ?? ''),
    };
    const fitting = list.filter((content) => this.isSame(content, wanted));
    const found =
      fitting.find((content) => isEqual(content, wanted)) ??
      fitting.find((content) => content.number === number) ??
      fitting[0];
    if (found !== undefined) {
      list.splice(list.indexOf(found), 1);
      return 'same';
    }
    return number !== '' && this.numbers.has(number) ? 'number' : 'new';
  }

  /** A field that one side leaves empty tells no two rows apart, but for the customer, who must agree. */
  private isSame(content: Content, wanted: Omit<Content, 'day' | 'fen'>): boolean {
    const agree = (one: string, other: string): boolean => one === '' || other === '' || one === other;
    if (!agree(content.number, wanted.number) || !agree(content.goods, wanted.goods)) return false;
    if (content.name !== '' && wanted.name !== '') return content.name === wanted.name;
    if (content.code !== '' && wanted.code !== '') return content.code === wanted.code;
    return !this.fields.has('客户名称') || !this.fields.has('客户编号');
  }
}

/** Equal in all that is compared, so that a row without its number takes none away from one that has it. */
function isEqual(content: Content, wanted: Omit<Content, 'day' | 'fen'>): boolean {
  return content.number === wanted.number && content.goods === wanted.goods && content.name === wanted.name;
}

/** Marks the lines that the ledger has already. Those whose document number alone is known are rejected unless told otherwise. */
export function settleDuplicates(
  lines: readonly LedgerLine[],
  standing: StandingLedger,
  knownNumbers: 'reject' | 'take',
): LedgerLine[] {
  return lines.map((line): LedgerLine => {
    if (line.outcome !== 'taken') return line;
    const match = standing.match(line);
    const shown = line.texts.get('单号') ?? '';
    if (match === 'same') return { ...line, outcome: 'skipped', reason: 'duplicate', column: '单号', shown };
    if (match === 'new' || knownNumbers === 'take') return line;
    return { ...line, outcome: 'rejected', reason: 'number-differs', column: '单号', shown };
  });
}

import type { LedgerDraft } from '../../engine/ledger/draft-import.ts';
import type { LedgerKind } from '../../engine/ledger/ledger-grid.ts';
import { NO_ANSWERS } from '../../engine/model/reading-answers.ts';
import type { ReadingAnswers } from '../../engine/model/reading-answers.ts';
import type { ColumnMapping } from '../../engine/ledger/propose-columns.ts';
import type { ImportChoice } from './ledger-views.ts';

/** What was decided about a layout: its columns, and the answers that hold for every ledger of it. */
interface KnownLayout {
  readonly key: string;
  readonly columns: ColumnMapping;
  readonly answers: Pick<ReadingAnswers, 'dateOrder' | 'sign' | 'returns' | 'tax' | 'blankDates'>;
}

/** Layouts that are kept; the one used longest ago goes first. */
const MOST_LAYOUTS = 40;

/** Decisions about layouts, kept in the workbook as a text, so that a program's export is explained once. */
export class LayoutMemory {
  private readonly layouts: readonly KnownLayout[];

  /** From the kept text; one that cannot be read, or none, is an empty memory. */
  constructor(text: string | null) {
    this.layouts = text === null ? [] : readLayouts(text);
  }

  columns(layout: string, kind: LedgerKind): ColumnMapping | null {
    return this.find(layout, kind)?.columns ?? null;
  }

  /** The answers that were given for the first known table of a draft. The year of a ledger is asked anew each time. */
  answers({ tables, kind }: LedgerDraft): ReadingAnswers {
    const known = tables.map(({ table }) => this.find(table.layout, kind)).find((layout) => layout !== undefined);
    return { ...NO_ANSWERS, ...known?.answers };
  }

  /** The text that also holds what was decided about a draft. */
  textWith({ tables, kind }: LedgerDraft, { mappings, answers }: ImportChoice): string {
    const { dateOrder, sign, returns, tax, blankDates } = answers;
    const kept = { dateOrder, sign, returns, tax, blankDates };
    const added = tables.flatMap(({ table }, at): KnownLayout[] => {
      const columns = mappings[at] ?? null;
      return columns === null ? [] : [{ key: keyOf(table.layout, kind), columns, answers: kept }];
    });
    const keys = new Set(added.map(({ key }) => key));
    const layouts = [...this.layouts.filter(({ key }) => !keys.has(key)), ...added];
    return JSON.stringify(layouts.slice(-MOST_LAYOUTS));
  }

  private find(layout: string, kind: LedgerKind): KnownLayout | undefined {
    return this.layouts.find(({ key }) => key === keyOf(layout, kind));
  }
}

function keyOf(layout: string, kind: LedgerKind): string {
  return `${kind}:${layout}`;
}

function readLayouts(text: string): readonly KnownLayout[] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? (read as KnownLayout[]) : [];
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return [];
    throw thrown;
  }
}

import type { Finding } from '../../engine/model/finding.ts';
import type { SheetChange } from '../../engine/model/sheet-change.ts';
import type { ColumnPlaces } from '../../engine/plan/column-places.ts';
import { MarkMap } from '../../engine/plan/mark-map.ts';
import { replaceRowMarks } from '../../workbook/replace-row-marks.ts';
import type { RowMarks } from '../../workbook/replace-row-marks.ts';
import type { ExcelSession } from '../../workbook/session.ts';
import type { Failure } from '../services.ts';
import type { ChangedFindings } from './judged-change.ts';

const LOOKED_AT = 1000;

/**
 * The marks on the sheets, following the findings: only rows whose marks differ are written to, and only rows in which
 * something has changed are looked at.
 */
export class LiveMarks {
  private readonly wanted: MarkMap;
  /** What the sheets bear. */
  private readonly standing: MarkMap;
  /** Rows, by sheet, in which the sheet may bear other marks than wanted. */
  private readonly due = new Map<string, Set<number>>();
  private readonly session: ExcelSession;
  private readonly places: ColumnPlaces;

  /** `sheets` are those that the check has marked; the others have no mark yet. */
  constructor(session: ExcelSession, findings: readonly Finding[], places: ColumnPlaces, sheets: readonly string[]) {
    this.session = session;
    this.places = places;
    this.wanted = MarkMap.of(findings, places);
    this.standing = this.wanted.onSheets(sheets);
    for (const sheet of this.wanted.sheetNames) {
      if (!sheets.includes(sheet)) this.expect(sheet, this.wanted.rowsOf(sheet));
    }
  }

  get cells(): number {
    return this.standing.cells;
  }

  /** Brings the marks to what the findings say after the changes; answers what could not be written, null where all was. */
  async follow({ moves, removed, added }: ChangedFindings, changes: readonly SheetChange[]): Promise<Failure | null> {
    for (const { sheet, row, added: came, removed: went } of moves) {
      this.wanted.shift(sheet, [{ row: row - 1, rows: came - went }]);
    }
    for (const finding of removed) this.wanted.remove(finding, this.places);
    for (const finding of added) this.wanted.add(finding, this.places);
    for (const { sheet, row } of [...removed, ...added]) this.expect(sheet, [row - 1]);
    const shifted = changes.filter(({ shifts }) => shifts.length > 0);
    for (const { sheet, shifts } of shifted) this.standing.shift(sheet, shifts);
    for (const sheet of new Set([...shifted, ...moves].map((one) => one.sheet))) {
      this.expect(sheet, this.standing.rowsOf(sheet));
      this.expect(sheet, this.wanted.rowsOf(sheet));
    }
    const marks = this.toWrite(changes);
    if (marks.length > 0) {
      const written = await replaceRowMarks(this.session, marks);
      if (written.kind === 'cancelled') return null;
      if (written.kind === 'failed') return written.failure;
      const [problem] = written.value;
      // Where a sheet refused, its rows differ still: they are written to when it lets us.
      if (problem !== undefined) return problem;
    }
    for (const [sheet, rows] of this.due) this.standing.takeRows(this.wanted, sheet, rows);
    this.due.clear();
    return null;
  }

  private expect(sheet: string, rows: Iterable<number>): void {
    const due = this.due.get(sheet) ?? new Set();
    for (const row of rows) due.add(row);
    this.due.set(sheet, due);
  }

  /** A paste may have brought marks along, so edited rows are looked at as well, unless they are very many. */
  private toWrite(changes: readonly SheetChange[]): RowMarks[] {
    const edited = new Map(changes.map(({ sheet, spans }) => [sheet, spans]));
    return [...new Set([...this.due.keys(), ...edited.keys()])].flatMap((sheet): RowMarks[] => {
      const differing = this.wanted.differences(this.standing, sheet, this.due.get(sheet) ?? []);
      if (differing.length === 0 && !edited.has(sheet)) return [];
      const spans = [...differing, ...(edited.get(sheet) ?? []).filter(({ rows }) => rows <= LOOKED_AT)];
      return [{ sheet, spans, within: (areas) => this.wanted.within(sheet, areas) }];
    });
  }
}

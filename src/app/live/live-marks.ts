import type { Finding } from '../../engine/model/finding.ts';
import type { SheetChange } from '../../engine/model/sheet-change.ts';
import type { ColumnPlaces } from '../../engine/plan/column-places.ts';
import { MarkMap } from '../../engine/plan/mark-map.ts';
import { replaceRowMarks } from '../../workbook/replace-row-marks.ts';
import type { RowMarks } from '../../workbook/replace-row-marks.ts';
import type { ExcelSession } from '../../workbook/session.ts';
import type { Failure } from '../services.ts';

const LOOKED_AT = 1000;

/** The marks on the sheets, following the findings: only rows whose marks differ are written to. */
export class LiveMarks {
  private standing: MarkMap;
  private readonly session: ExcelSession;
  private readonly places: ColumnPlaces;

  /** `sheets` are those that the check has marked; the others have no mark yet. */
  constructor(session: ExcelSession, findings: readonly Finding[], places: ColumnPlaces, sheets: readonly string[]) {
    this.session = session;
    this.places = places;
    this.standing = MarkMap.of(findings, places).onSheets(new Set(sheets));
  }

  get cells(): number {
    return this.standing.cells;
  }

  /** Brings the marks to what the findings say after the changes; answers what could not be written, null where all was. */
  async follow(findings: readonly Finding[], changes: readonly SheetChange[]): Promise<Failure | null> {
    const wanted = MarkMap.of(findings, this.places);
    const moved = changes.reduce((map, { sheet, shifts }) => map.shifted(sheet, shifts), this.standing);
    this.standing = moved;
    const differing = wanted.differences(moved);
    const edited = new Map(changes.map(({ sheet, spans }) => [sheet, spans]));
    // A paste may have brought marks along, so edited rows are looked at as well, unless they are very many.
    const marks = [...new Set([...differing.keys(), ...edited.keys()])].map((sheet): RowMarks => ({
      sheet,
      spans: [...(differing.get(sheet) ?? []), ...(edited.get(sheet) ?? []).filter(({ rows }) => rows <= LOOKED_AT)],
      within: (areas) => wanted.within(sheet, areas),
    }));
    if (marks.length === 0) return null;
    const written = await replaceRowMarks(this.session, marks);
    if (written.kind === 'cancelled') return null;
    if (written.kind === 'failed') return written.failure;
    const [problem] = written.value;
    // Where a sheet refused, its rows differ still: they are written to when it lets us.
    if (problem === undefined) this.standing = wanted;
    return problem ?? null;
  }
}

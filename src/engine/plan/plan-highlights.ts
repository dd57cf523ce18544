import type { Area } from '../model/cell.ts';
import type { Finding, Severity } from '../model/finding.ts';
import { SEVERITIES } from '../model/finding.ts';
import { markFormula } from '../model/mark-formula.ts';
import type { Highlight } from '../model/mark-plan.ts';
import type { ColumnPlaces } from './column-places.ts';

/** One highlight a sheet and severity; a cell with several findings takes the worst. */
export function planHighlights(findings: readonly Finding[], places: ColumnPlaces): Highlight[] {
  const worst = new Map<string, Map<number, Map<number, Severity>>>();
  for (const finding of findings) {
    const column = places.find(finding.sheet, finding.column);
    if (column === null) continue;
    const rows = entry(
      entry(worst, finding.sheet, () => new Map<number, Map<number, Severity>>()),
      column,
      () => new Map<number, Severity>(),
    );
    const known = rows.get(finding.row - 1);
    if (known === undefined || SEVERITIES.indexOf(finding.severity) < SEVERITIES.indexOf(known)) {
      rows.set(finding.row - 1, finding.severity);
    }
  }
  const sheets = [...worst].sort(([a], [b]) => places.sheetIndex(a) - places.sheetIndex(b));
  return sheets.flatMap(([sheet, columns]) =>
    SEVERITIES.map((severity) => ({
      sheet,
      severity,
      areas: runsOf(columns, severity),
      formula: markFormula(severity),
    })).filter(({ areas }) => areas.length > 0),
  );
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Vertical runs of cells of one severity, by row then column. */
function runsOf(columns: ReadonlyMap<number, ReadonlyMap<number, Severity>>, severity: Severity): Area[] {
  const runs: Area[] = [];
  for (const [column, rows] of columns) {
    const marked = [...rows]
      .filter(([, own]) => own === severity)
      .map(([row]) => row)
      .sort((a, b) => a - b);
    let start = 0;
    marked.forEach((row, i) => {
      if (marked[i + 1] === row + 1) return;
      const top = marked[start] ?? row;
      runs.push({ row: top, column, rows: row - top + 1, columns: 1 });
      start = i + 1;
    });
  }
  return runs.sort((a, b) => a.row - b.row || a.column - b.column);
}

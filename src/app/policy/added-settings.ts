import { cellAddress } from '../../engine/plan/cell-address.ts';
import { COMPARED, comparedCell } from '../../engine/plan/compared-cell.ts';
import type { SettingLine } from '../../engine/plan/setting-lines.ts';
import { nameKey } from '../../engine/identity/keys.ts';
import type { PlannedCell, PlannedValidation } from '../../engine/model/mark-plan.ts';
import type { SettingsPlace } from './settings-place.ts';
import { lineCells } from './settings-place.ts';

/** Lines to be added to a standing 制度参数, and all lines that the policy has, of which some stand already. */
interface AddedLines {
  readonly place: SettingsPlace;
  readonly lines: readonly SettingLine[];
  readonly all: readonly SettingLine[];
  /** Columns of the sheet by canonical header, and by the header of the comparison, those that are added included. */
  readonly columns: ReadonlyMap<string, number>;
  readonly language: 'zh' | 'en';
}

/** The added lines as cells, the first of them in the given zero-based row; what calculates knows where the others stand. */
export function addedCells({ place, lines, all, columns, language }: AddedLines, firstRow: number): PlannedCell[][] {
  const [value = 0, standard] = [columns.get('取值'), columns.get('默认值')];
  const held = (parameter: string): string | null => {
    const wanted = all.find((line) => line.parameter === parameter);
    const added = lines.findIndex((line) => line.parameter === parameter);
    const standing = place.names.find(({ name }) => wanted !== undefined && nameKey(name) === nameKey(wanted.name));
    const row = standing?.row ?? (added < 0 ? null : firstRow + added);
    if (row === null || wanted === undefined) return null;
    const own = cellAddress(row, value);
    return `IF(${own}="",${String(wanted.standard)},${own})`;
  };
  return lines.map((line, i) => {
    const row = firstRow + i;
    const compares = standard !== undefined && line.formula === null;
    return lineCells(columns, {
      参数: line.name,
      取值: line.formula === null ? line.value : { formula: line.formula(held), value: line.standard },
      默认值: line.standard,
      单位: line.unit,
      说明: line.explanation,
      条款: line.clause,
      [COMPARED[language]]: compares
        ? comparedCell(cellAddress(row, value), cellAddress(row, standard), line, language)
        : null,
    });
  });
}

/** What 取值 of each added line may hold; rows count from the first of them. */
export function addedValidations({ lines, columns }: AddedLines): PlannedValidation[] {
  const column = columns.get('取值') ?? 0;
  return lines.flatMap(({ allowed }, row) =>
    allowed === null ? [] : [{ ...allowed, area: { row, column, rows: 1, columns: 1 } }],
  );
}

import type { HostSheet } from '../model/host-sheet.ts';
import type { HostWorkbook } from '../model/host-workbook.ts';
import { invalidArgument, itemAlreadyExists } from '../wire/host-error.ts';

/** A name that Excel takes for a sheet: 1 to 31 characters, none of `\ / ? * [ ] :`, no quote at an end, not taken. */
export function checkedSheetName(workbook: HostWorkbook, name: string, self: HostSheet | null): string {
  const isWellFormed = name.length > 0 && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name);
  if (!isWellFormed || name.toLowerCase() === 'history') throw invalidArgument();
  const known = workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (known !== undefined && known !== self) throw itemAlreadyExists();
  return name;
}

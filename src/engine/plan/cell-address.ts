const LETTERS = 26;
const FIRST_LETTER = 65;

/** `A` for 0, `AA` for 26. */
function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    letters = String.fromCharCode(FIRST_LETTER + ((rest - 1) % LETTERS)) + letters;
  }
  return letters;
}

/** `C12` for row 11, column 2 (both zero-based). */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A formula that links to a cell of this workbook and shows its address. Quotes in sheet names are doubled. */
export function linkFormula(sheet: string, address: string): string {
  const target = `#'${sheet.replaceAll("'", "''")}'!${address}`;
  return `=HYPERLINK("${target.replaceAll('"', '""')}","${address}")`;
}

/** The address of a cell whose row does not move when the formula is copied: `A$5`. */
export function absoluteRow(row: number, column: number): string {
  return cellAddress(row, column).replace(/(\d+)$/u, '$$$1');
}

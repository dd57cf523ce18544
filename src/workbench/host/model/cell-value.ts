/** An error value of a cell, such as `#N/A`. An object, so that the text `#N/A` in a text cell stays a text. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds or shows. An empty cell has no value at all. Dates are serial numbers. */
export type CellValue = string | number | boolean | CellError;

/** The error values of Excel that a person can type in. */
export const ERROR_TEXTS: readonly string[] = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
  '#GETTING_DATA',
];

/** True for an error value. */
export function isCellError(value: unknown): value is CellError {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** The value as office.js and programs outside the sheet read it: errors are their texts, empty cells `''`. */
export function plainValue(value: CellValue | undefined): string | number | boolean {
  if (value === undefined) return '';
  return isCellError(value) ? value.error : value;
}

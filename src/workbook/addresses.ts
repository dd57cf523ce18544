import type { Area } from '../engine/model/cell.ts';

/** Longest address that `getRanges` takes. */
const LONGEST_ADDRESS = 8192;

/** Letters of a zero-based column: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A1 address of an area without its sheet. */
export function areaAddress(area: Area): string {
  const first = `${columnLetters(area.column)}${String(area.row + 1)}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnLetters(area.column + area.columns - 1)}${String(area.row + area.rows)}`;
}

/** Addresses of the areas joined by commas, as few and as long as Excel takes them. */
export function joinedAddresses(areas: readonly Area[], longest = LONGEST_ADDRESS): string[] {
  const joined: string[] = [];
  let current = '';
  for (const area of areas) {
    const address = areaAddress(area);
    if (current !== '' && current.length + 1 + address.length > longest) {
      joined.push(current);
      current = '';
    }
    current = current === '' ? address : `${current},${address}`;
  }
  if (current !== '') joined.push(current);
  return joined;
}

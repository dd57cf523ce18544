import type { CellStyle as FileStyle } from 'hucre';
import type { CellStyle } from '../host/index.ts';
import { readStyle } from './read-style.ts';
import { writeStyle } from './write-style.ts';

/**
 * Styles of one file on their way in and out again. A style that came from the file goes back as it was, with what the
 * host has no place for; only styles that were made here are written anew.
 */
export class StyleBook {
  private readonly theme: readonly string[];
  private readonly read = new Map<FileStyle, CellStyle>();
  private readonly original = new Map<string, FileStyle>();
  private readonly written = new Map<CellStyle, FileStyle>();

  constructor(theme: readonly string[] = []) {
    this.theme = theme;
  }

  hostStyle(style: FileStyle): CellStyle {
    const known = this.read.get(style);
    if (known !== undefined) return known;
    const result = readStyle(style, this.theme);
    this.read.set(style, result);
    const key = keyOf(result);
    if (!this.original.has(key)) this.original.set(key, style);
    return result;
  }

  fileStyle(style: CellStyle): FileStyle {
    const known = this.written.get(style);
    if (known !== undefined) return known;
    const result = this.original.get(keyOf(style)) ?? writeStyle(style);
    this.written.set(style, result);
    return result;
  }
}

function keyOf(style: CellStyle): string {
  return JSON.stringify(Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1)));
}

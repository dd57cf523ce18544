import { damaged, tooLarge } from '../file-failures.ts';
import { XmlDecoder } from '../xml/xml-decoder.ts';
import { XmlScanner } from '../xml/xml-scanner.ts';
import type { XmlHandler } from '../xml/xml-scanner.ts';
import { packedBytes, unpack, unpackInPieces } from '../zip/unpack.ts';
import { pack, writeZip } from '../zip/write-zip.ts';
import type { PackedFile } from '../zip/write-zip.ts';
import { readZipDirectory } from '../zip/zip-directory.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';

/** Limits on a workbook's unpacked size, in bytes: all parts together, and a part that must be read whole. */
export interface SizeLimits {
  readonly total: number;
  readonly part: number;
  /** Cells with a value, in all sheets together. */
  readonly cells: number;
}

export const SIZE_LIMITS: SizeLimits = { total: 1_500_000_000, part: 256_000_000, cells: 30_000_000 };

const MEGABYTE = 1_000_000;

/**
 * The parts of a workbook file, found by path without regard to case, as Excel does.
 * Parts that nobody changes are carried into the next file as their packed bytes.
 */
export class Archive {
  private readonly bytes: Uint8Array;
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly limits: SizeLimits;

  /** Throws `FileError` where the archive is truncated or its declared size passes a limit; unpacks nothing. */
  constructor(bytes: Uint8Array, limits: SizeLimits) {
    this.bytes = bytes;
    this.limits = limits;
    const entries = readZipDirectory(bytes);
    const total = entries.reduce((sum, entry) => sum + entry.size, 0);
    if (total > limits.total) throw sizeFailure(total, limits.total);
    this.entries = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  has(path: string): boolean {
    return this.entries.has(path.toLowerCase());
  }

  paths(): string[] {
    return [...this.entries.values()].map((entry) => entry.name);
  }

  /** The part's content. Throws `FileError` where it is missing, broken or too large to be read whole. */
  content(path: string): Uint8Array {
    return unpack(this.bytes, this.entry(path));
  }

  /** The content of a part that has to be in memory whole, within the limit for such parts. */
  text(path: string): string {
    const { size } = this.entry(path);
    if (size > this.limits.part) throw sizeFailure(size, this.limits.part);
    return new XmlDecoder().decode(this.content(path), true);
  }

  /** Reads an XML part in pieces, so that a sheet is never in memory whole. */
  scan(path: string, handler: XmlHandler): void {
    const scanner = new XmlScanner(path, handler);
    const decoder = new XmlDecoder();
    unpackInPieces(this.bytes, this.entry(path), (piece) => {
      scanner.feed(decoder.decode(piece));
    });
    scanner.feed(decoder.decode(new Uint8Array(0), true));
    scanner.end();
  }

  /** A new file: changed parts in place of the old, new ones behind, null for parts to leave out. */
  rewrite(changes: ReadonlyMap<string, Uint8Array | null>): Uint8Array {
    const left = new Map([...changes].map(([path, content]) => [path.toLowerCase(), { path, content }]));
    const files: PackedFile[] = [];
    for (const [key, entry] of this.entries) {
      const change = left.get(key);
      left.delete(key);
      if (change === undefined) files.push(this.carriedOver(entry));
      else if (change.content !== null) files.push(pack(entry.name, change.content));
    }
    for (const { path, content } of left.values()) if (content !== null) files.push(pack(path, content));
    return writeZip(files);
  }

  private carriedOver(entry: ZipEntry): PackedFile {
    const { name, method, crc, size, modified } = entry;
    return { name, method, crc, size, modified, packed: packedBytes(this.bytes, entry) };
  }

  private entry(path: string): ZipEntry {
    const entry = this.entries.get(path.toLowerCase());
    if (entry === undefined) throw damaged(path);
    return entry;
  }
}

function sizeFailure(size: number, limit: number): Error {
  const [actual, allowed] = [size, limit].map((bytes) => String(Math.round(bytes / MEGABYTE)));
  return tooLarge(
    `解压后 ${actual ?? ''} MB，上限 ${allowed ?? ''} MB`,
    `${actual ?? ''} MB unpacked, limit ${allowed ?? ''} MB`,
  );
}

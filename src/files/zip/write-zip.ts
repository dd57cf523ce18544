import { deflateSync } from 'fflate';
import { crc32 } from './crc32.ts';

/** A file to put into an archive: packed already, as it came out of another archive, or still to pack. */
export interface PackedFile {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
  /** DOS date and time. */
  readonly modified: number;
}

const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
/** 1980-01-01, the first day that zip knows: the same input gives the same bytes on any day. */
const NO_TIME = 0x00210000;

export function pack(name: string, content: Uint8Array): PackedFile {
  const packed = deflateSync(content, { level: 6 });
  return { name, method: DEFLATED, crc: crc32(content), size: content.length, packed, modified: NO_TIME };
}

/** A zip archive of the files in their order. */
export function writeZip(files: readonly PackedFile[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const name = new TextEncoder().encode(file.name);
    const header = localHeader(file, name);
    chunks.push(header, file.packed);
    directory.push(directoryEntry(file, name, offset));
    offset += header.length + file.packed.length;
  }
  const directoryLength = directory.reduce((sum, entry) => sum + entry.length, 0);
  return concatenate([...chunks, ...directory, endRecord(files.length, directoryLength, offset)]);
}

function localHeader(file: PackedFile, name: Uint8Array): Uint8Array {
  const header = new Uint8Array(30 + name.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x04034b50, true);
  writeCommon(view, 4, file, name);
  header.set(name, 30);
  return header;
}

function directoryEntry(file: PackedFile, name: Uint8Array, offset: number): Uint8Array {
  const entry = new Uint8Array(46 + name.length);
  const view = new DataView(entry.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, VERSION, true);
  writeCommon(view, 6, file, name);
  view.setUint32(42, offset, true);
  entry.set(name, 46);
  return entry;
}

/** The fields that the local header and the directory share, in one order in both. */
function writeCommon(view: DataView, at: number, file: PackedFile, name: Uint8Array): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, file.method, true);
  view.setUint32(at + 6, file.modified, true);
  view.setUint32(at + 10, file.crc, true);
  view.setUint32(at + 14, file.packed.length, true);
  view.setUint32(at + 18, file.size, true);
  view.setUint16(at + 22, name.length, true);
}

function endRecord(count: number, directoryLength: number, directoryOffset: number): Uint8Array {
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, directoryLength, true);
  view.setUint32(16, directoryOffset, true);
  return end;
}

export function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}

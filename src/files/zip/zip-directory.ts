import { damaged } from '../file-failures.ts';

/** One file of a zip archive, as its central directory declares it. Sizes and offsets in bytes. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly flags: number;
  readonly modified: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerOffset: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64_FIELD = 0xffffffff;
const ZIP64_FIELD = 0x0001;
const DIRECTORY = 'zip directory';

/** The archive's files from its central directory, without unpacking any. Throws `FileError` where it is truncated. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let offset = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(bytes, view, offset);
    entries.push(entry);
    offset = next;
  }
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let offset = view.byteLength - END_LENGTH; offset >= lowest; offset -= 1) {
    if (view.getUint32(offset, true) === END_SIGNATURE) return offset;
  }
  throw damaged(DIRECTORY);
}

function readEntry(bytes: Uint8Array, view: DataView, offset: number): { entry: ZipEntry; next: number } {
  if (offset + ENTRY_LENGTH > bytes.length || view.getUint32(offset, true) !== ENTRY_SIGNATURE)
    throw damaged(DIRECTORY);
  const nameLength = view.getUint16(offset + 28, true);
  const extraLength = view.getUint16(offset + 30, true);
  const nameEnd = offset + ENTRY_LENGTH + nameLength;
  const next = nameEnd + extraLength + view.getUint16(offset + 32, true);
  if (next > bytes.length) throw damaged(DIRECTORY);
  const sizes = {
    size: view.getUint32(offset + 24, true),
    packedSize: view.getUint32(offset + 20, true),
    headerOffset: view.getUint32(offset + 42, true),
  };
  const entry: ZipEntry = {
    name: new TextDecoder().decode(bytes.subarray(offset + ENTRY_LENGTH, nameEnd)).replaceAll('\\', '/'),
    flags: view.getUint16(offset + 8, true),
    method: view.getUint16(offset + 10, true),
    modified: view.getUint32(offset + 12, true),
    crc: view.getUint32(offset + 16, true),
    ...withZip64(view, nameEnd, nameEnd + extraLength, sizes),
  };
  return { entry, next };
}

type Sizes = Pick<ZipEntry, 'size' | 'packedSize' | 'headerOffset'>;

/** Sizes that do not fit four bytes stand in an extra field, in the order of `Sizes`, those that fit left out. */
function withZip64(view: DataView, start: number, end: number, sizes: Sizes): Sizes {
  for (let field = start; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== ZIP64_FIELD) continue;
    let offset = field + 4;
    const widen = (value: number): number => {
      if (value !== IN_ZIP64_FIELD || offset + 8 > end) return value;
      offset += 8;
      return Number(view.getBigUint64(offset - 8, true));
    };
    return {
      size: widen(sizes.size),
      packedSize: widen(sizes.packedSize),
      headerOffset: widen(sizes.headerOffset),
    };
  }
  return sizes;
}

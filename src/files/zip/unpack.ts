import { Inflate } from 'fflate';
import { damaged, tooLarge } from '../file-failures.ts';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './zip-directory.ts';

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;
/** Packed bytes fed at a time: small enough that an entry that lies about its size is stopped early. */
const STEP = 0x10000;

/** The entry's bytes as they lie in the archive, still packed. Throws `FileError` where they are cut off. */
export function packedBytes(archive: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const header = entry.headerOffset;
  if (header + LOCAL_LENGTH > archive.length || view.getUint32(header, true) !== LOCAL_SIGNATURE) {
    throw damaged(entry.name);
  }
  const start = header + LOCAL_LENGTH + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + entry.packedSize > archive.length) throw damaged(entry.name);
  return archive.subarray(start, start + entry.packedSize);
}

/** Unpacks piece by piece, so that a large sheet is never in memory whole; stops at the declared size. */
export function unpackInPieces(archive: Uint8Array, entry: ZipEntry, onPiece: (piece: Uint8Array) => void): void {
  const packed = packedBytes(archive, entry);
  if ((entry.flags & ENCRYPTED_FLAG) !== 0) throw damaged(entry.name);
  if (entry.method === STORED) {
    if (packed.length !== entry.size || crc32(packed) !== entry.crc) throw damaged(entry.name);
    onPiece(packed);
    return;
  }
  if (entry.method !== DEFLATED) throw damaged(entry.name);
  inflate(packed, entry, onPiece);
}

function inflate(packed: Uint8Array, entry: ZipEntry, onPiece: (piece: Uint8Array) => void): void {
  const unpacked: { pieces: Uint8Array[]; finished: boolean } = { pieces: [], finished: false };
  const inflater = new Inflate((piece, final) => {
    unpacked.pieces.push(piece);
    unpacked.finished = final;
  });
  let length = 0;
  let crc = 0;
  for (let offset = 0; offset < packed.length; offset += STEP) {
    pushPacked(inflater, packed, offset, entry);
    for (const piece of unpacked.pieces) {
      length += piece.length;
      if (length > entry.size) {
        throw tooLarge(`${entry.name} 的实际大小超过声明`, `${entry.name} is larger than declared`);
      }
      crc = crc32(piece, crc);
      onPiece(piece);
    }
    unpacked.pieces = [];
  }
  if (!unpacked.finished || length !== entry.size || crc !== entry.crc) throw damaged(entry.name);
}

function pushPacked(inflater: Inflate, packed: Uint8Array, offset: number, entry: ZipEntry): void {
  try {
    inflater.push(packed.subarray(offset, offset + STEP), offset + STEP >= packed.length);
  } catch {
    // The inflater's own error says no more than that the packed data is broken.
    throw damaged(entry.name);
  }
}

/** The entry's whole content. For parts that are small or needed whole. */
export function unpack(archive: Uint8Array, entry: ZipEntry): Uint8Array {
  const content = new Uint8Array(entry.size);
  let length = 0;
  unpackInPieces(archive, entry, (piece) => {
    content.set(piece, length);
    length += piece.length;
  });
  return content;
}

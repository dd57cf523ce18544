import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { RecordTable } from '../model/records.ts';

/** The cells beside the name by which a person tells customers apart; whose salesperson they are makes no other customer. */
const IDENTITY_HEADERS = ['统一社会信用代码', '身份证号', '法定代表人', '联系人', '联系电话', '地址', '区域'] as const;

/** Enough to notice that a row has changed, short enough for a cell. */
const CHARACTERS = 8;

/** What a side has that is no filing: the spelling of a ledger. */
export const NO_FINGERPRINT = '-';

/** Digest of a filing's name and identity cells as they read now, so that a decision knows when its rows have changed. */
export function rowFingerprint(archive: RecordTable, row: number, name: string): string {
  const cells = IDENTITY_HEADERS.map((header) => archive.text(header).at(row));
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify([name, ...cells])))).slice(0, CHARACTERS);
}

/** The fingerprints of both sides as the sheet 别名 keeps them. */
export function joinFingerprints(first: string, second: string): string {
  return `${first} ${second}`;
}

/** The fingerprints kept in a cell; null where a person wrote the row, or the cell says something else. */
export function splitFingerprints(cell: string): readonly [string, string] | null {
  const match = /^([0-9a-f]{8}|-) ([0-9a-f]{8}|-)$/.exec(cell);
  return match === null ? null : [match[1] ?? '', match[2] ?? ''];
}

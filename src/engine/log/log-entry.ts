import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { cleanText } from '../cells/clean-text.ts';
import type { RecordTable } from '../model/records.ts';

/** An entry of 操作日志 with its place in the chain of its writer. */
export interface LogEntry {
  readonly writer: string;
  /** Counts the entries of a writer from 1. */
  readonly sequence: number;
  /** `YYYY-MM-DD HH:MM:SS` in Shanghai. */
  readonly time: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  /** Hash of what was written; the log itself repeats nothing of it. */
  readonly digest: string;
  /** Hash of the writer's entry before, empty for the first. */
  readonly previous: string;
  readonly hash: string;
}

/** `sha256:` and the hash in hexadecimal of values as a JSON array. */
export function hashOf(values: readonly unknown[]): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(JSON.stringify(values))))}`;
}

/** The hash of an entry: of all that stands in its line before the hash, the hash of the writer's entry before included. */
export function hashOfEntry(entry: Omit<LogEntry, 'hash'>): string {
  const { writer, sequence, time, actor, action, subject, digest, previous } = entry;
  return hashOf([writer, sequence, time, actor, action, subject, digest, previous]);
}

/**
 * The entry that follows the writer's last one in the log. Each carries the hash of the one before, so that a changed,
 * missing or inserted entry shows; a cut tail shows only against a hash kept elsewhere. Lines of the writer without a hash
 * are counted and not chained.
 */
export function nextLogEntry(
  log: RecordTable,
  act: Pick<LogEntry, 'writer' | 'time' | 'actor' | 'action' | 'subject' | 'digest'>,
): LogEntry {
  // Texts go into the log as they are read back, so that the hash is of what stands in the cells.
  const texts = {
    writer: cleanText(act.writer),
    time: act.time,
    actor: cleanText(act.actor),
    action: cleanText(act.action),
    subject: cleanText(act.subject),
    digest: act.digest,
  };
  const [writers, numbers, hashes] = [log.text('写入者'), log.text('序号'), log.text('校验值')];
  let last = 0;
  let previous = '';
  for (let record = 0; record < log.size; record++) {
    if (writers.at(record) !== texts.writer) continue;
    last = Math.max(last + 1, Number(numbers.at(record)) || 0);
    if (hashes.isFilled(record)) previous = hashes.at(record);
  }
  const entry = { ...texts, sequence: last + 1, previous };
  return { ...entry, hash: hashOfEntry(entry) };
}

/** A line of 操作日志 as it stands, chained or not. */
export function readLogEntry(log: RecordTable, record: number): LogEntry {
  const text = (header: string): string => log.text(header).at(record);
  return {
    writer: text('写入者'),
    sequence: Number(text('序号')),
    time: text('时间'),
    actor: text('操作人'),
    action: text('操作'),
    subject: text('对象'),
    digest: text('摘要'),
    previous: text('前一校验值'),
    hash: text('校验值'),
  };
}

/** The entry by the headers of 操作日志. */
export function logCells(entry: LogEntry): Readonly<Record<string, string | number>> {
  return {
    写入者: entry.writer,
    序号: entry.sequence,
    时间: entry.time,
    操作人: entry.actor,
    操作: entry.action,
    对象: entry.subject,
    摘要: entry.digest,
    前一校验值: entry.previous,
    校验值: entry.hash,
  };
}

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
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

/**
 * The entry that follows the writer's last one in the log. Each carries the hash of the one before, so that a changed,
 * missing or inserted entry shows; a cut tail shows only against a hash kept elsewhere.
 */
export function nextLogEntry(
  log: RecordTable,
  act: Pick<LogEntry, 'writer' | 'time' | 'actor' | 'action' | 'subject' | 'digest'>,
): LogEntry {
  const [writers, numbers, hashes] = [log.text('写入者'), log.text('序号'), log.text('校验值')];
  let sequence = 0;
  let previous = '';
  for (let record = 0; record < log.size; record++) {
    if (writers.at(record) !== act.writer) continue;
    sequence = Math.max(sequence + 1, Number(numbers.at(record)) || 0);
    previous = hashes.at(record);
  }
  const { writer, time, actor, action, subject, digest } = act;
  const chained = [writer, sequence + 1, time, actor, action, subject, digest, previous];
  return { ...act, sequence: sequence + 1, previous, hash: hashOf(chained) };
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

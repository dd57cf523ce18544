import type { RecordTable } from '../model/records.ts';
import { hashOfEntry, readLogEntry } from './log-entry.ts';
import type { LogEntry } from './log-entry.ts';

/**
 * What does not hold at a line of the log: its contents are not those of its hash; it has no hash among lines that have;
 * the line before it is gone or was rewritten; it does not stand behind the line that it follows.
 */
export type LogBreak = 'altered' | 'unchained' | 'missing-before' | 'out-of-order';

interface Line {
  readonly entry: LogEntry;
  readonly hash: string;
  readonly isChained: boolean;
}

/** Where a line stands among the others, by their places in the log. */
interface Surroundings {
  readonly at: number;
  /** The line that it names as the one before. */
  readonly before: number | undefined;
  /** The last line of the same writer at which nothing was told. */
  readonly lastSound: number | undefined;
  /** Whether a line was told to stand at a wrong place. */
  readonly isStray: (at: number) => boolean;
}

/**
 * The breaks in the chains of 操作日志 by record, in its order: an untouched log has none, nor has one kept by hand, without
 * hashes. A cut tail does not show, nor does a log that somebody has chained anew from its first line.
 */
export function verifyLog(log: RecordTable): ReadonlyMap<number, LogBreak> {
  const lines = Array.from({ length: log.size }, (_, record) => lineOf(log, record));
  const placeOf = new Map<string, number>();
  for (const [at, line] of lines.entries()) {
    if (!line.isChained) continue;
    // By either hash the next line finds the one before, also where only the cell of the hash was changed.
    for (const hash of [line.entry.hash, line.hash]) if (!placeOf.has(hash)) placeOf.set(hash, at);
  }
  const breaks = new Map<number, LogBreak>();
  /** Chained lines of a writer at which nothing was told, by which the next is known to stand at its place. */
  const sound = new Map<string, number>();
  const begun = new Set<string>();
  const isStray = (at: number): boolean => breaks.get(at) === 'out-of-order';
  for (const [at, line] of lines.entries()) {
    const { writer, previous } = line.entry;
    const broken = line.isChained
      ? breakOf(line, { at, before: placeOf.get(previous), lastSound: sound.get(writer), isStray })
      : begun.has(writer)
        ? 'unchained'
        : null;
    if (line.isChained) begun.add(writer);
    if (broken !== null) breaks.set(at, broken);
    else if (line.isChained) sound.set(writer, at);
  }
  return breaks;
}

function breakOf({ entry, hash }: Line, { at, before, lastSound = -1, isStray }: Surroundings): LogBreak | null {
  if (entry.hash !== hash) return 'altered';
  if (entry.previous === '') return lastSound === -1 ? null : 'out-of-order';
  if (before === undefined) return 'missing-before';
  // What follows a line that was moved stands at its own place.
  return before > at || (lastSound > before && !isStray(before)) ? 'out-of-order' : null;
}

function lineOf(log: RecordTable, record: number): Line {
  const entry = readLogEntry(log, record);
  const isChained = entry.hash !== '' || entry.previous !== '';
  return { entry, hash: isChained ? hashOfEntry(entry) : '', isChained };
}

import type { CheckFileRequest, CheckFileResult } from '../app/check-file.ts';
import type { ImportFileRequest, ImportFileResult } from '../app/ledger/import-file.ts';
import type { Bilingual } from '../engine/model/finding.ts';
import type { Language } from './language.ts';

/** All that the command line needs from outside, so that it runs in a test without a process. */
export interface CommandLine {
  /** Arguments behind the program's name. */
  readonly args: readonly string[];
  /** Rejects with Node's error codes: `ENOENT`, `EISDIR`, `EACCES`. */
  readFile(path: string): Promise<Uint8Array>;
  writeFile(path: string, content: Uint8Array | string): Promise<void>;
  /** Whether two paths mean one file, through links too; a path that does not exist yet is its folder's. */
  isSameFile(one: string, other: string): Promise<boolean>;
  stdout(text: string): void;
  stderr(text: string): void;
  /** Milliseconds since 1970. */
  now(): number;
  /** The use case behind `kebei check`. */
  checkFile(request: CheckFileRequest): Promise<CheckFileResult>;
  /** The use case behind `kebei import`. */
  importFile(request: ImportFileRequest): Promise<ImportFileResult>;
}

/** 0: no finding of severity error; 1: some; 2: bad usage or an unreadable file. */
export type ExitCode = 0 | 1 | 2;

/** One line on standard error, and the exit code of bad usage. */
export function complain(line: CommandLine, message: Bilingual, lang: Language): ExitCode {
  line.stderr(`${message[lang].replace(/\s*[\r\n]+\s*/g, ' ')}\n`);
  return 2;
}

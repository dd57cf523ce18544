import type { Bilingual } from '../engine/model/finding.ts';
import type { ImportFileResult } from '../app/ledger/import-file.ts';
import { complain } from './command-line.ts';
import type { CommandLine, ExitCode } from './command-line.ts';
import { readFailure, writeFailure } from './file-problems.ts';
import type { ImportCommand } from './import-arguments.ts';
import { importJson } from './import-json.ts';
import { importText } from './import-text.ts';
import { todayInShanghai } from '../app/today.ts';

/**
 * Runs `kebei import`: 0 where every row of the ledger was taken or stood there already and its totals agree; 1 where some
 * row was rejected, a sheet was not read or a total differs; 2 for bad usage or a file that cannot be read, and then nothing is written.
 */
export async function runImport(line: CommandLine, command: ImportCommand): Promise<ExitCode> {
  const { lang, out } = command;
  const clash = await overwriting(line, command);
  if (clash !== null) return complain(line, clash, lang);
  const ledger = await readFailure(command.ledger, () => line.readFile(command.ledger));
  if (ledger.kind === 'failed') return complain(line, ledger.message, lang);
  const into = await readFailure(command.into, () => line.readFile(command.into));
  if (into.kind === 'failed') return complain(line, into.message, lang);
  const { mapping: path } = command;
  const mapping = path === null ? null : await readFailure(path, () => line.readFile(path));
  if (mapping?.kind === 'failed') return complain(line, mapping.message, lang);
  const result = await line.importFile({
    ledger: { bytes: ledger.value, name: command.ledger },
    into: into.value,
    mapping: mapping === null ? null : new TextDecoder().decode(mapping.value),
    kind: command.kind,
    today: command.date ?? todayInShanghai(line.now()),
    language: lang,
    write: out !== null,
  });
  if (result.kind === 'failed') {
    const file = { ledger: command.ledger, into: command.into, mapping: path ?? '' }[result.about];
    return complain(line, { zh: `${file}：${result.message.zh}`, en: `${file}: ${result.message.en}` }, lang);
  }
  const problem = await writeAnswer(line, command, result);
  if (problem !== null) return complain(line, problem, lang);
  const { rejected, controlTotals } = result.preview;
  const isPartial = rejected.length > 0 || result.unread.length > 0;
  return isPartial || controlTotals.some(({ stated, counted }) => stated !== counted) ? 1 : 0;
}

/** A sentence where a file to write is one that is read, or both files to write are one. */
async function overwriting(line: CommandLine, command: ImportCommand): Promise<Bilingual | null> {
  const { out, ledger, into, mapping } = command;
  const json = command.json === '-' ? null : command.json;
  const read = [ledger, into, ...(mapping === null ? [] : [mapping])];
  for (const [option, path] of [
    ['--out', out],
    ['--json', json],
  ] as const) {
    if (path === null) continue;
    for (const other of read) {
      if (!(await line.isSameFile(path, other))) continue;
      return {
        zh: `${option} 的“${path}”是要读取的文件，不会覆盖它。请换一个文件名。`,
        en: `"${path}" after ${option} is a file to read, which is never overwritten. Choose another name.`,
      };
    }
  }
  if (out === null || json === null || !(await line.isSameFile(out, json))) return null;
  return {
    zh: `--out 和 --json 指向同一个文件“${out}”。请为其中一个换一个文件名。`,
    en: `--out and --json name the same file "${out}". Choose another name for one of them.`,
  };
}

async function writeAnswer(
  line: CommandLine,
  { out, json, ledger, lang }: ImportCommand,
  result: Extract<ImportFileResult, { kind: 'done' }>,
): Promise<Bilingual | null> {
  const { written } = result;
  if (out !== null && written !== null) {
    const problem = await writeFailure(out, () => line.writeFile(out, written));
    if (problem !== null) return problem;
  }
  if (json === '-') line.stdout(importJson(result));
  else if (json === null) line.stdout(importText(result, ledger, out, lang));
  else return writeFailure(json, () => line.writeFile(json, importJson(result)));
  return null;
}

import type { Bilingual } from '../engine/model/finding.ts';
import type { CheckReport, Notice } from '../engine/model/report.ts';
import type { CheckCommand } from './arguments.ts';
import { complain } from './command-line.ts';
import type { CommandLine, ExitCode } from './command-line.ts';
import { reportJson } from './report-json.ts';
import { reportText } from './report-text.ts';
import { readFailure, writeFailure } from './file-problems.ts';
import { todayInShanghai } from '../app/today.ts';

/** `kebei check`: 0 without a finding of severity error, 1 with one. */
export async function runCheck(line: CommandLine, command: CheckCommand): Promise<ExitCode> {
  const clash = await overwriting(line, command);
  if (clash !== null) return complain(line, clash, command.lang);
  const read = await readFailure(command.workbook, () => line.readFile(command.workbook));
  if (read.kind === 'failed') return complain(line, read.message, command.lang);
  const { policy, lang, out } = command;
  const asOf = command.asOf ?? todayInShanghai(line.now());
  const answer = await line.checkFile({
    bytes: read.value,
    name: command.workbook,
    policy,
    asOf,
    mark: out !== null,
    ledgers: { sales: command.sales, payments: command.payments },
  });
  if (answer.kind === 'failed') return complain(line, named(command.workbook, answer.message), lang);
  const problem = await writeAnswer(line, command, answer);
  if (problem !== null) return complain(line, problem, lang);
  return answer.report.counts.error > 0 ? 1 : 0;
}

/** A sentence where a file to write is the workbook itself, or both are one. */
async function overwriting(line: CommandLine, { workbook, out, json }: CheckCommand): Promise<Bilingual | null> {
  const toFile = json === '-' ? null : json;
  if (out !== null && (await line.isSameFile(out, workbook))) return overInput('--out', out);
  if (toFile !== null && (await line.isSameFile(toFile, workbook))) return overInput('--json', toFile);
  if (out === null || toFile === null || !(await line.isSameFile(out, toFile))) return null;
  return {
    zh: `--out 和 --json 指向同一个文件“${out}”。请为其中一个换一个文件名。`,
    en: `--out and --json name the same file "${out}". Choose another name for one of them.`,
  };
}

function overInput(option: string, path: string): Bilingual {
  return {
    zh: `${option} 的“${path}”就是要检查的工作簿，不会覆盖它。请换一个文件名。`,
    en: `"${path}" after ${option} is the workbook to check, which is never overwritten. Choose another name.`,
  };
}

async function writeAnswer(
  line: CommandLine,
  command: CheckCommand,
  answer: { readonly report: CheckReport; readonly notices: readonly Notice[]; readonly marked: Uint8Array | null },
): Promise<Bilingual | null> {
  const { out, json, workbook, lang } = command;
  const { marked, report, notices } = answer;
  if (out !== null && marked !== null) {
    const problem = await writeFailure(out, () => line.writeFile(out, marked));
    if (problem !== null) return problem;
  }
  if (json === '-') line.stdout(reportJson(report));
  else if (json === null) line.stdout(reportText(report, notices, workbook, lang));
  else return writeFailure(json, () => line.writeFile(json, reportJson(report)));
  return null;
}

function named(workbook: string, { zh, en }: Bilingual): Bilingual {
  return { zh: `${workbook}：${zh}`, en: `${workbook}: ${en}` };
}

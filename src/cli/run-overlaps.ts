import { overlapsInFile } from '../app/customers/overlaps-in-file.ts';
import type { OverlapsCommand } from './arguments.ts';
import { complain } from './command-line.ts';
import type { CommandLine, ExitCode } from './command-line.ts';
import { readFailure, writeFailure } from './file-problems.ts';
import { overlapsJson } from './overlaps-json.ts';
import { overlapsText } from './overlaps-text.ts';

/** `kebei overlaps`: which rows of a file are one customer. 0 whatever is found: it looks, it does not judge. */
export async function runOverlaps(line: CommandLine, { file, json, lang }: OverlapsCommand): Promise<ExitCode> {
  if (json !== null && json !== '-' && (await line.isSameFile(json, file))) {
    return complain(
      line,
      {
        zh: `--json 的“${json}”就是要读的文件，不会覆盖它。请换一个文件名。`,
        en: `"${json}" after --json is the file to read, which is never overwritten. Choose another name.`,
      },
      lang,
    );
  }
  const read = await readFailure(file, () => line.readFile(file));
  if (read.kind === 'failed') return complain(line, read.message, lang);
  const found = await overlapsInFile({ bytes: read.value, name: file });
  if (found.kind === 'failed') {
    const { zh, en } = found.message;
    return complain(line, { zh: `${file}：${zh}`, en: `${file}: ${en}` }, lang);
  }
  const { report, nameOf } = found;
  if (json === null) line.stdout(overlapsText(report, nameOf, file, lang));
  else if (json === '-') line.stdout(overlapsJson(report, lang));
  else {
    const problem = await writeFailure(json, () => line.writeFile(json, overlapsJson(report, lang)));
    if (problem !== null) return complain(line, problem, lang);
  }
  return 0;
}

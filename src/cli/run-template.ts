import { templateFile } from '../app/policy/template-file.ts';
import type { TemplateCommand } from './arguments.ts';
import { complain } from './command-line.ts';
import type { CommandLine, ExitCode } from './command-line.ts';
import { writeFailure } from './file-problems.ts';

/** `kebei template`: writes an empty workbook for a policy. */
export async function runTemplate(line: CommandLine, { policy, out, lang }: TemplateCommand): Promise<ExitCode> {
  const template = templateFile(policy, lang);
  if (template === null) {
    return complain(
      line,
      {
        zh: `没有编号或名称为“${policy}”的制度。有哪些制度，见 kebei policies。`,
        en: `There is no policy "${policy}". See kebei policies for those there are.`,
      },
      lang,
    );
  }
  const problem = await writeFailure(out, () => line.writeFile(out, template.bytes));
  if (problem !== null) return complain(line, problem, lang);
  const sheets = template.sheets.join(lang === 'zh' ? '、' : ', ');
  line.stdout(lang === 'zh' ? `已写入“${out}”：${sheets}。\n` : `Wrote "${out}": ${sheets}.\n`);
  return 0;
}

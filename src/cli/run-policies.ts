import { listPolicies } from '../app/policy/list-policies.ts';
import type { PolicySummary } from '../app/policy/list-policies.ts';
import type { PoliciesCommand } from './arguments.ts';
import { complain } from './command-line.ts';
import type { CommandLine, ExitCode } from './command-line.ts';
import { writeFailure } from './file-problems.ts';
import type { Language } from './language.ts';

/** `kebei policies`: every policy there is, as text or as JSON. */
export async function runPolicies(line: CommandLine, { json, lang }: PoliciesCommand): Promise<ExitCode> {
  const policies = listPolicies();
  if (json === null) line.stdout(policiesText(policies, lang));
  else {
    const content = `${JSON.stringify({ schema: 1, policies }, null, 2)}\n`;
    if (json === '-') line.stdout(content);
    else {
      const problem = await writeFailure(json, () => line.writeFile(json, content));
      if (problem !== null) return complain(line, problem, lang);
    }
  }
  return 0;
}

function policiesText(policies: readonly PolicySummary[], lang: Language): string {
  return `${policies.map((policy) => (lang === 'zh' ? inChinese(policy) : inEnglish(policy))).join('\n\n')}\n`;
}

function inChinese({ id, name, purpose, clauses, parameters }: PolicySummary): string {
  const { total, check, assist, statement } = clauses;
  return [
    `${id}  ${name.zh}`,
    `  ${purpose.zh}`,
    `  条款 ${String(total)} 条：自动检查 ${String(check)}，协助办理 ${String(assist)}，请人遵守 ${String(statement)}`,
    ...parameters.map((one) => `  - ${one.name.zh}：${one.standard.zh || '无'}（${one.unit.zh}）`),
  ].join('\n');
}

function inEnglish({ id, name, purpose, clauses, parameters }: PolicySummary): string {
  const { total, check, assist, statement } = clauses;
  return [
    `${id}  ${name.en}`,
    `  ${purpose.en}`,
    `  ${String(total)} clauses: ${String(check)} checked, ${String(assist)} assisted, ${String(statement)} for people`,
    ...parameters.map((one) => `  - ${one.name.en}: ${one.standard.en || 'none'} (${one.unit.en})`),
  ].join('\n');
}

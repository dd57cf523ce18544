import { projectFilings } from '../engine/evaluate/project-filings.ts';
import type { ProjectFiling } from '../engine/evaluate/project-filings.ts';
import { onAct } from '../engine/evaluate/verdict-on.ts';
import { defineRule } from '../engine/model/rule.ts';
import type { RuleContext, Verdict } from '../engine/model/rule.ts';
import { fact, sayDay } from '../engine/text/say.ts';
import { shown } from '../engine/text/shown.ts';

/** One project was filed by several people: who filed first keeps it. */
export const repeatedProject = defineRule({
  id: 'repeated-project',
  title: { zh: '项目重复报备', en: 'Project filed twice' },
  scope: 'workbook',
  codes: ['overlap.related'],
  reads: ['filings', 'filingTable', 'table'],
  evaluate: (facts, context) =>
    [...projectFilings(facts, context.asOf).values()].flatMap((group) => {
      const people = new Set(group.map(({ salesperson }) => salesperson));
      return people.size < 2 ? [] : group.map((own) => verdict(own, group, facts.filings, context));
    }),
});

function verdict(
  own: ProjectFiling,
  group: readonly ProjectFiling[],
  filings: readonly { readonly row: number; readonly number: string | null; readonly name: string }[],
  { asOf }: RuleContext,
): Verdict {
  const [first = own] = group;
  const rival = group.find(({ salesperson }) => salesperson !== own.salesperson) ?? first;
  const filing = own.table.role === 'filings' ? (filings.find(({ row }) => row === own.record) ?? null) : null;
  const said = ({ filedOn, salesperson }: ProjectFiling): { zh: string; en: string } => ({
    zh: `${salesperson}${filedOn === null ? '（没有日期）' : sayDay(filedOn, asOf).zh}报备`,
    en: `${salesperson} (${filedOn === null ? 'no date' : sayDay(filedOn, asOf).en})`,
  });
  const project = shown(own.project);
  return {
    ...onAct(
      own.table,
      own.record,
      { filing: null, salesperson: own.salesperson },
      {
        code: 'overlap.related',
        column: '项目名称',
        keyParts: [project, own.salesperson, rival.salesperson],
        message: {
          zh: `项目${project}有不止一人报备：${said(own).zh}，${said(rival).zh}。谁先报备算谁的，应归${first.salesperson}，由经理指派。`,
          en: `The project ${project} was filed by more than one: ${said(own).en} and ${said(rival).en}. Who filed first keeps it, ${first.salesperson}; the manager assigns it.`,
        },
        evidence: group.filter((other) => other !== own).map((other) => other.table.reference(other.record)),
        facts: group.map((other) => fact(`${other.salesperson}报备`, `Filed by ${other.salesperson}`, said(other))),
      },
    ),
    customer: filing?.number ?? null,
    customerName: filing?.name ?? null,
  };
}

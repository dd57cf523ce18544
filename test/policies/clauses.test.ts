import { readFileSync, readdirSync } from 'node:fs';
import { definitionsFor } from '../../src/engine/headers/sheets.ts';
import { FINDING_CODES } from '../../src/engine/model/finding.ts';
import { POLICIES } from '../../src/policies/index.ts';
import { RULES } from '../../src/rules/index.ts';
import { policyCase } from '../support/policy-case.ts';

/** The ways in which the source numbers clauses: by chapter and article, article, paragraph, decimals, heading. */
const NUMBERINGS = [
  /^第[一二三四五六]章第[一二三四五六]条(?:第[一二三]款)?$/u,
  /^第[一二三四五六七八九十]{1,2}条$/u,
  /^[一二三四五六七八](?:、\d)?$/u,
  /^\d(?:\.\d)+$/u,
  /^\p{Script=Han}{3,}\d$/u,
  /^(?!第)\p{Script=Han}{2,}第[一二三四]款$/u,
];

describe.each(POLICIES.map((policy) => [policy.id, policy] as const))('the clauses of %s', (_, policy) => {
  const clauses = policy.clauses.map(({ number }) => number);
  const served = policy.rules.flatMap((use) => [use.clause, ...(use.also ?? []), ...Object.values(use.clauses ?? {})]);

  test('stand once each', () => {
    expect(new Set(clauses).size).toBe(clauses.length);
  });

  test('are numbered in one way, that of the source', () => {
    const numbered = clauses.filter(
      (number) => /[一二三四五六七八九十\d]/u.test(number) && !/^范文|之后$/u.test(number),
    );
    expect(NUMBERINGS.filter((way) => numbered.every((number) => way.test(number)))).toHaveLength(1);
  });

  test('that are checked in the first place have a rule', () => {
    const checked = policy.clauses.filter((clause) => clause.served[0] === 'check').map(({ number }) => number);
    expect(checked.filter((number) => !served.includes(number))).toEqual([]);
  });

  test('that are never checked have none', () => {
    const unchecked = policy.clauses.filter((clause) => !clause.served.includes('check')).map(({ number }) => number);
    expect(unchecked.filter((number) => served.includes(number))).toEqual([]);
  });

  test('that rules and parameters cite are there', () => {
    const cited = [...served, ...policy.parameters.map(({ clause }) => clause)].filter((number) => number !== '');
    expect(cited.filter((number) => !clauses.includes(number))).toEqual([]);
  });

  test('name each rule once, and only rules that are there', () => {
    const used = policy.rules.map(({ rule }) => rule);
    expect(new Set(used).size).toBe(used.length);
    expect(used.filter((id) => !RULES.some((rule) => rule.id === id))).toEqual([]);
  });

  test('and parameters have texts in both languages, ids and names of their own', () => {
    const names = policy.parameters.flatMap(({ id, name }) => [id, name.zh, name.en]);
    expect(new Set(names).size).toBe(names.length);
    const texts = [...policy.clauses.map(({ text }) => text), ...policy.parameters.map((one) => one.explanation)];
    expect(texts.filter(({ zh, en }) => zh === '' || en === '' || /[,:;()!?]/u.test(zh))).toEqual([]);
  });

  test('rest on columns that the sheets have', () => {
    const definitions = definitionsFor(policy);
    const archive = definitions.find(({ role }) => role === policy.sheets[0]);
    const known = archive?.columns.map(({ header }) => header) ?? [];
    const named = policy.archiveFields.flatMap(({ fields }) => fields);
    expect(named.filter((field) => !known.includes(field))).toEqual([]);
    expect(policy.sheets.filter((role) => !definitions.some((sheet) => sheet.role === role))).toEqual([]);
  });

  test('are all in the report’s coverage, in order', async () => {
    const { walk } = policyCase(policy.id, '2026-06-30');
    const { coverage } = (await walk({ 客户档案: [{ 客户编号: 'C1', 客户名称: '甲公司' }] })).evaluation.report;
    expect(coverage.map(({ clause }) => clause)).toEqual(clauses);
  });
});

describe('the cases of a policy', () => {
  const files = readdirSync('test/policies').map((file) => readFileSync(`test/policies/${file}`, 'utf8'));

  test.each(POLICIES.map(({ id }) => id))(
    '%s: a test says that each checked clause has fired and stayed quiet',
    (id) => {
      expect(files.filter((text) => text.includes(`testClausesTried('${id}'`)).length).toBeGreaterThan(0);
    },
  );
});

describe('the codes of a rule', () => {
  test.each(RULES.map((rule) => [rule.id, rule] as const))('%s declares what it gives', (id, rule) => {
    const source = readFileSync(`src/rules/${id}.ts`, 'utf8');
    const written = FINDING_CODES.filter((code) => source.includes(`'${code}'`));
    expect([...rule.codes].sort()).toEqual([...written].sort());
  });
});

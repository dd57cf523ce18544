import { ruleUses } from '../evaluate/rule-uses.ts';
import { nameKey } from '../identity/keys.ts';
import type { RuleAdjustments } from '../model/adjustments.ts';
import type { Bilingual, FindingCode, Severity } from '../model/finding.ts';
import { FINDING_CODES } from '../model/finding.ts';
import { FINDING_NAMES } from '../model/finding-names.ts';
import type { SheetDefinition } from '../headers/definition.ts';
import type { OwnRule } from '../model/own-rule.ts';
import type { Parameters, Policy } from '../model/policy.ts';
import type { SettingProblem } from '../model/problems.ts';
import type { RecordTable } from '../model/records.ts';
import type { Records } from '../model/records-set.ts';
import { SEVERITY_NAMES } from '../model/severity-names.ts';
import { shown } from '../text/shown.ts';
import { isAlwaysOn } from './always-on.ts';
import { readOwnRule } from './own-rules/read-own-rule.ts';
import { settingRow } from './row-names.ts';
import { readValue } from './read-value.ts';
import { severityOf } from './severity-of.ts';
import { sayValue } from './say-value.ts';
import { switchOf } from './switch.ts';

/** A setting that is not the policy's own, for showing. */
export interface Difference {
  readonly name: Bilingual;
  readonly value: Bilingual;
  /** What holds without the company's setting. */
  readonly standard: Bilingual;
}

/** The sheet 制度参数, read under a policy. */
export interface ReadSettings {
  readonly parameters: Parameters;
  readonly problems: readonly SettingProblem[];
  readonly adjustments: RuleAdjustments;
  readonly ownRules: readonly OwnRule[];
  readonly differences: readonly Difference[];
  /** Names of rows that belong to other policies: they wait, and are no mistake. */
  readonly elsewhere: readonly string[];
}

/** What is needed beside the sheet to understand it. */
export interface SettingsContext {
  readonly policy: Policy;
  readonly records: Records;
  /** Sheets in which own rules can stand. */
  readonly definitions: readonly SheetDefinition[];
  /** Every rule there is, for its title. */
  readonly rules: readonly { readonly id: string; readonly title: Bilingual }[];
  /** All policies: a parameter of another one is no mistake. */
  readonly policies: readonly Policy[];
}

/** The id or name of the policy that the sheet names, null where it names none. */
export function policyNamed(settings: RecordTable): string | null {
  for (let row = 0; row < settings.size; row++) {
    if (settingRow(settings.text('参数').at(row)).kind === 'policy') return settings.text('取值').at(row) || null;
  }
  return null;
}

/**
 * The policy as the company has adapted it: parameters with the workbook's values over the defaults, rules switched off,
 * severities, own rules. What cannot be used is told on its cell and left out; an empty 取值 leaves the default.
 */
export function readSettings(context: SettingsContext): ReadSettings {
  const settings = context.records.table('settings');
  const into = new SettingsReader(context);
  for (let row = 0; row < settings.size; row++) into.read(settings, row);
  return into.result();
}

class SettingsReader {
  private readonly context: SettingsContext;
  private readonly values: Record<string, Parameters[string]>;
  private readonly problems: SettingProblem[] = [];
  private readonly disabled = new Set<string>();
  private readonly severities = new Map<FindingCode, Severity | 'off'>();
  private readonly ownRules: OwnRule[] = [];
  private readonly differences: Difference[] = [];
  private readonly elsewhere: string[] = [];

  constructor(context: SettingsContext) {
    this.context = context;
    this.values = Object.fromEntries(context.policy.parameters.map((parameter) => [parameter.id, parameter.default]));
  }

  result(): ReadSettings {
    const { disabled, severities, problems, ownRules, differences, elsewhere } = this;
    return {
      parameters: this.values,
      adjustments: { disabled, severities },
      problems,
      ownRules,
      differences,
      elsewhere,
    };
  }

  read(settings: RecordTable, row: number): void {
    const name = shown(settings.text('参数').at(row));
    const value = settings.text('取值').at(row);
    const { kind, subject } = settingRow(name);
    if (kind === 'own-rule') {
      this.readOwn(settings, row, subject);
      return;
    }
    if (kind === 'blank' || kind === 'policy' || kind === 'sum' || value === '') return;
    const problem =
      kind === 'rule'
        ? this.readRuleSwitch(subject, value)
        : kind === 'severity'
          ? this.readSeverity(subject, value)
          : this.readParameter(name, value);
    if (problem !== null) {
      this.problems.push({ ...settings.reference(row), column: '取值', name, reason: problem, kind: 'value' });
    }
  }

  private readParameter(name: string, text: string): Bilingual | null {
    const { policy, policies } = this.context;
    const definition = policy.parameters.find((parameter) => isNamed(name, parameter.id, parameter.name));
    if (definition === undefined) {
      const known = policies.some((other) => other.parameters.some(({ id, name: own }) => isNamed(name, id, own)));
      if (known) this.elsewhere.push(name);
      return known ? null : { zh: `不是“${policy.name.zh}”的参数`, en: `is no setting of “${policy.name.en}”` };
    }
    const read = readValue(definition, text);
    if ('problem' in read) return read.problem;
    this.values[definition.id] = read.value;
    const value = sayValue(definition, read.value);
    const standard = sayValue(definition, definition.default);
    if (value.zh !== standard.zh) this.differences.push({ name: definition.name, value, standard });
    return null;
  }

  private readRuleSwitch(title: string, text: string): Bilingual | null {
    const { policy, rules } = this.context;
    const rule = rules.find((one) => isNamed(title, one.id, one.title));
    if (rule === undefined) {
      return { zh: `里的“${title}”不是任何一条规则的名称`, en: `names “${title}”, which is no rule` };
    }
    if (!ruleUses(policy, rules).some((use) => use.rule === rule.id)) {
      this.elsewhere.push(title);
      return null;
    }
    if (isAlwaysOn(rule.id)) {
      return { zh: '不能停用，否则参数写错了也没有人知道', en: 'cannot be switched off: it tells of wrong settings' };
    }
    const on = switchOf(text);
    if (on === null) {
      return {
        zh: `的取值“${shown(text)}”应是“启用”或“停用”`,
        en: `reads “${shown(text)}”; it has to be 启用 or 停用`,
      };
    }
    if (on) return null;
    this.disabled.add(rule.id);
    this.differences.push({ name: rule.title, value: OFF, standard: ON });
    return null;
  }

  private readSeverity(finding: string, text: string): Bilingual | null {
    const code = FINDING_CODES.find((one) =>
      isNamed(finding, one, { zh: FINDING_NAMES.zh[one], en: FINDING_NAMES.en[one] }),
    );
    if (code === undefined) {
      return { zh: `里的“${finding}”不是任何一种问题的名称`, en: `names “${finding}”, which is no kind of finding` };
    }
    if (isAlwaysOn(code)) {
      return { zh: '不能更改，否则出了错也没有人知道', en: 'cannot be changed: it tells of mistakes' };
    }
    const severity = severityOf(text) ?? (switchOf(text) === false ? 'off' : null);
    if (severity === null) {
      return {
        zh: `的取值“${shown(text)}”应是“严重”、“注意”、“提示”或“停用”`,
        en: `reads “${shown(text)}”; it has to be 严重, 注意, 提示 or 停用`,
      };
    }
    this.severities.set(code, severity);
    this.differences.push({
      name: { zh: FINDING_NAMES.zh[code], en: FINDING_NAMES.en[code] },
      value: severity === 'off' ? OFF : SEVERITY_NAMES[severity],
      standard: { zh: '制度原定的级别', en: 'severity of the policy' },
    });
    return null;
  }

  private readOwn(settings: RecordTable, row: number, name: string): void {
    const read = readOwnRule(settings, row, name || String(this.ownRules.length + 1), this.context);
    if (read.kind === 'rule') this.ownRules.push(read.rule);
    else if (read.kind === 'wrong') {
      this.problems.push({
        ...settings.reference(row),
        column: read.column,
        name: shown(settings.text('参数').at(row)),
        reason: read.reason,
        kind: 'own-rule',
      });
    }
  }
}

const ON: Bilingual = { zh: '启用', en: 'on' };
const OFF: Bilingual = { zh: '停用', en: 'off' };

function isNamed(text: string, id: string, name: Bilingual): boolean {
  const key = nameKey(text);
  return [id, name.zh, name.en].some((known) => nameKey(known) === key);
}

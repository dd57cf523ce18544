import type { Bilingual } from '../model/finding.ts';
import type { ParameterDefinition, Parameters, Policy } from '../model/policy.ts';
import type { SettingProblem } from '../model/problems.ts';
import type { RecordTable } from '../model/records.ts';
import { nameKey } from '../identity/keys.ts';
import { shown } from '../text/shown.ts';

type Value = Parameters[string];
type Read = { readonly value: Value } | { readonly problem: Bilingual };

const POLICY_KEYS = new Set(['制度', '政策', 'POLICY'].map(nameKey));
const YES = new Set(['是', 'TRUE', 'YES', '1', '开', '启用'].map(nameKey));
const NO = new Set(['否', 'FALSE', 'NO', '0', '关', '停用'].map(nameKey));
const SEPARATORS = /[、,，;；\s]+/u;

export interface ReadSettings {
  readonly parameters: Parameters;
  readonly problems: readonly SettingProblem[];
}

/** The id or name of the policy that the sheet 制度参数 names, null where it names none. */
export function policyNamed(settings: RecordTable): string | null {
  for (let row = 0; row < settings.size; row++) {
    if (POLICY_KEYS.has(nameKey(settings.text('参数').at(row)))) return settings.text('取值').at(row) || null;
  }
  return null;
}

/** The policy's parameters with the workbook's values over the defaults; what cannot be used is told and left out. */
export function readParameters(policy: Policy, settings: RecordTable): ReadSettings {
  const values: Record<string, Value> = Object.fromEntries(policy.parameters.map((p) => [p.id, p.default]));
  const problems: SettingProblem[] = [];
  for (let row = 0; row < settings.size; row++) {
    const name = shown(settings.text('参数').at(row));
    const text = settings.text('取值').at(row);
    if (name === '' || POLICY_KEYS.has(nameKey(name)) || text === '') continue;
    const definition = policy.parameters.find((p) =>
      [p.id, p.name.zh, p.name.en].some((known) => nameKey(known) === nameKey(name)),
    );
    const read: Read =
      definition === undefined
        ? { problem: { zh: `不是“${policy.name.zh}”的参数`, en: `is no setting of “${policy.name.en}”` } }
        : readValue(definition, text);
    if ('problem' in read) problems.push({ ...settings.reference(row), name, reason: read.problem });
    else if (definition !== undefined) values[definition.id] = read.value;
  }
  return { parameters: values, problems };
}

function readValue(definition: ParameterDefinition, text: string): Read {
  switch (definition.type) {
    case 'number':
      return readNumber(definition, text);
    case 'boolean':
      if (YES.has(nameKey(text))) return { value: true };
      return NO.has(nameKey(text))
        ? { value: false }
        : {
            problem: {
              zh: `的取值“${shown(text)}”应是“是”或“否”`,
              en: `reads “${shown(text)}”; it has to be 是 or 否`,
            },
          };
    case 'choice': {
      const choice = definition.choices.find(({ id, name }) =>
        [id, name.zh, name.en].some((known) => nameKey(known) === nameKey(text)),
      );
      const list = {
        zh: definition.choices.map(({ name }) => name.zh).join('、'),
        en: definition.choices.map(({ name }) => name.en).join(', '),
      };
      return choice === undefined
        ? {
            problem: {
              zh: `的取值“${shown(text)}”应是其中之一：${list.zh}`,
              en: `reads “${shown(text)}”; choose one of: ${list.en}`,
            },
          }
        : { value: choice.id };
    }
    case 'columns':
      return readColumns(definition, text);
    case 'weights':
      return readWeights(definition, text);
  }
}

function readNumber(definition: ParameterDefinition & { type: 'number' }, text: string): Read {
  const number = Number(text.normalize('NFKC').replace('%', ''));
  const value = text.includes('%') ? number / 100 : number;
  const { min, max, integer } = definition;
  if (Number.isFinite(value) && value >= min && value <= max && (!integer || Number.isInteger(value))) return { value };
  return {
    problem: {
      zh: `的取值“${shown(text)}”应是${min}到${max}之间的${integer ? '整数' : '数字'}`,
      en: `reads “${shown(text)}”; it has to be a ${integer ? 'whole number' : 'number'} from ${min} to ${max}`,
    },
  };
}

function readColumns(definition: ParameterDefinition & { type: 'columns' }, text: string): Read {
  const headers = text.split(SEPARATORS).filter((part) => part !== '');
  const unknown = headers.filter((header) => !definition.allowed.includes(header));
  if (unknown.length === 0) return { value: [...new Set(headers)] };
  return {
    problem: {
      zh: `里的“${shown(unknown.join('、'))}”不是档案的列`,
      en: `names “${shown(unknown.join(', '))}”, no column of the archive`,
    },
  };
}

function readWeights(definition: ParameterDefinition & { type: 'weights' }, text: string): Read {
  const weights: Record<string, number> = { ...definition.default };
  for (const part of text.split(SEPARATORS).filter((piece) => piece !== '')) {
    const [header = '', number = '', ...rest] = part.normalize('NFKC').split(/[=:]/u);
    const weight = Number(number);
    if (
      !definition.allowed.includes(header) ||
      number === '' ||
      rest.length > 0 ||
      !(weight >= 0 && weight < Infinity)
    ) {
      return {
        problem: {
          zh: `里的“${shown(part)}”应写成“列名=权重”，权重不小于0`,
          en: `holds “${shown(part)}”; write header=weight with a weight of 0 or more`,
        },
      };
    }
    weights[header] = weight;
  }
  return { value: weights };
}

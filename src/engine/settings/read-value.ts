import type { Bilingual } from '../model/finding.ts';
import type { ParameterDefinition, Parameters } from '../model/policy.ts';
import { nameKey } from '../identity/keys.ts';
import { shown } from '../text/shown.ts';
import { switchOf } from './switch.ts';

/** A value that can be used, or what is wrong with the cell: a clause that follows the parameter's name. */
export type ReadValue = { readonly value: Parameters[string] } | { readonly problem: Bilingual };

const SEPARATORS = /[、,，;；\s]+/u;

/** The value of a parameter as 取值 spells it. */
export function readValue(definition: ParameterDefinition, text: string): ReadValue {
  switch (definition.type) {
    case 'number':
      return readNumber(definition, text);
    case 'boolean':
      return readSwitch(text);
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
    case 'words':
      return { value: [...new Set(text.split(SEPARATORS).filter((part) => part !== ''))] };
    case 'weights':
      return readWeights(definition, text);
  }
}

function readSwitch(text: string): ReadValue {
  const value = switchOf(text);
  if (value !== null) return { value };
  return {
    problem: { zh: `的取值“${shown(text)}”应是“是”或“否”`, en: `reads “${shown(text)}”; it has to be 是 or 否` },
  };
}

function readNumber(definition: ParameterDefinition & { type: 'number' }, text: string): ReadValue {
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

function readColumns(definition: ParameterDefinition & { type: 'columns' }, text: string): ReadValue {
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

function readWeights(definition: ParameterDefinition & { type: 'weights' }, text: string): ReadValue {
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

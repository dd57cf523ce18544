import type { Bilingual } from '../engine/model/finding.ts';
import type { Language } from './language.ts';

/** What was typed cannot be understood; carries the sentence that says so. */
export class UsageError extends Error {
  readonly text: Bilingual;

  constructor(zh: string, en: string) {
    super(en);
    this.text = { zh, en };
  }
}

/**
 * Options and their values apart from file names. `--name value` and `--name=value`; `--` ends the options. An option
 * with a default may stand without a value, at the end or before another option.
 */
export function sortArguments<Name extends string>(
  args: readonly string[],
  known: readonly Name[],
  defaults: Partial<Readonly<Record<Name, string>>> = {},
): { readonly options: ReadonlyMap<Name, string>; readonly files: readonly string[] } {
  const options = new Map<Name, string>();
  const files: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? '';
    if (argument === '--') return { options, files: [...files, ...args.slice(index + 1)] };
    if (!argument.startsWith('-') || argument === '-') {
      files.push(argument);
      continue;
    }
    const equals = argument.indexOf('=');
    const valueAfter = (at: number): string | undefined => (at < 0 ? args[(index += 1)] : argument.slice(at + 1));
    const name = optionNamed(equals < 0 ? argument : argument.slice(0, equals), known);
    const next = args[index + 1];
    const standsAlone = equals < 0 && (next === undefined || next.startsWith('--'));
    const value = standsAlone && defaults[name] !== undefined ? defaults[name] : valueAfter(equals);
    if (options.has(name))
      throw new UsageError(`选项 ${name} 给了两次，请只留一个。`, `Option ${name} was given twice; keep one.`);
    options.set(name, valueOf(name, value));
  }
  return { options, files };
}

function optionNamed<Name extends string>(name: string, known: readonly Name[]): Name {
  const option = known.find((one) => one === name);
  if (option !== undefined) return option;
  throw new UsageError(`不认识选项 ${name}。用法见 kebei --help。`, `Unknown option ${name}. See kebei --help.`);
}

function valueOf(name: string, value: string | undefined): string {
  const isMissing = value === undefined || value === '' || (value.startsWith('--') && value.length > 2);
  if (!isMissing) return value;
  throw new UsageError(
    `选项 ${name} 缺少取值。用法见 kebei --help。`,
    `Option ${name} has no value. See kebei --help.`,
  );
}

/** The day of an option, null where it was not given. */
export function dateOption(value: string | undefined, name = '--as-of'): string | null {
  if (value === undefined) return null;
  const milliseconds = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : NaN;
  const isDate = !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(value);
  if (isDate && value >= '1900-01-01') return value;
  throw new UsageError(
    `${name} 的“${value}”不是日期。请写成 2026-06-30 这样的年-月-日。`,
    `"${value}" after ${name} is no date. Write it as 2026-06-30.`,
  );
}

/** The language of `--lang`, Chinese where it was not given. */
export function languageOption(value: string | undefined): Language {
  if (value === undefined || value === 'zh') return 'zh';
  if (value === 'en') return 'en';
  throw new UsageError(`--lang 只能是 zh 或 en，不能是“${value}”。`, `--lang is zh or en, not "${value}".`);
}

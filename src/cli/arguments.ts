import type { Bilingual } from '../engine/model/finding.ts';
import type { Language } from './language.ts';

/** `kebei check …`, understood. Null where an option was not given. */
export interface CheckCommand {
  readonly workbook: string;
  readonly policy: string | null;
  readonly asOf: string | null;
  /** A file to write, or `-` for standard output. */
  readonly json: string | null;
  readonly out: string | null;
  readonly lang: Language;
}

/** What was asked for; `wrong` carries a sentence on what to change. */
export type ParsedArguments =
  | { readonly kind: 'check'; readonly command: CheckCommand }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly lang: Language; readonly message: Bilingual };

const OPTIONS = ['--policy', '--as-of', '--json', '--out', '--lang'] as const;
type Option = (typeof OPTIONS)[number];

class UsageError extends Error {
  readonly text: Bilingual;

  constructor(zh: string, en: string) {
    super(en);
    this.text = { zh, en };
  }
}

/** Reads the arguments behind the program's name. */
export function parseArguments(args: readonly string[]): ParsedArguments {
  if (args.length === 0 || args.includes('--help') || args.includes('-h') || args[0] === 'help')
    return { kind: 'help' };
  const lang = languageHint(args);
  try {
    return { kind: 'check', command: checkCommand(args) };
  } catch (thrown) {
    if (thrown instanceof UsageError) return { kind: 'wrong', lang, message: thrown.text };
    throw thrown;
  }
}

/** The language for complaints, also about arguments that cannot be understood otherwise. */
function languageHint(args: readonly string[]): Language {
  const value = args.includes('--lang=en') ? 'en' : args[args.indexOf('--lang') + 1];
  return value === 'en' ? 'en' : 'zh';
}

function checkCommand(args: readonly string[]): CheckCommand {
  const [command = '', ...rest] = args;
  if (command !== 'check') {
    throw new UsageError(
      `不认识命令“${command}”，只有 check。用法见 kebei --help。`,
      `Unknown command "${command}"; the only one is check. See kebei --help.`,
    );
  }
  const { options, files } = sorted(rest);
  const [workbook, another] = files;
  if (workbook === undefined) {
    throw new UsageError(
      '没有给出要检查的工作簿。用法：kebei check <工作簿.xlsx>。',
      'No workbook to check was given. Usage: kebei check <workbook.xlsx>.',
    );
  }
  if (another !== undefined) {
    throw new UsageError(
      `一次只检查一个工作簿，多出了“${another}”。路径含空格时请加引号。`,
      `One workbook is checked at a time; "${another}" is one too many. Quote paths that hold blanks.`,
    );
  }
  return {
    workbook,
    policy: options.get('--policy') ?? null,
    asOf: dateOption(options.get('--as-of')),
    json: options.get('--json') ?? null,
    out: options.get('--out') ?? null,
    lang: languageOption(options.get('--lang')),
  };
}

/** Options and their values apart from file names. `--name value` and `--name=value`; `--` ends the options. */
function sorted(args: readonly string[]): { options: Map<Option, string>; files: string[] } {
  const options = new Map<Option, string>();
  const files: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? '';
    if (argument === '--') return { options, files: [...files, ...args.slice(index + 1)] };
    if (!argument.startsWith('-') || argument === '-') {
      files.push(argument);
      continue;
    }
    const equals = argument.indexOf('=');
    const name = optionNamed(equals < 0 ? argument : argument.slice(0, equals));
    const value = equals < 0 ? args[(index += 1)] : argument.slice(equals + 1);
    if (options.has(name))
      throw new UsageError(`选项 ${name} 给了两次，请只留一个。`, `Option ${name} was given twice; keep one.`);
    options.set(name, valueOf(name, value));
  }
  return { options, files };
}

function optionNamed(name: string): Option {
  const option = OPTIONS.find((known) => known === name);
  if (option !== undefined) return option;
  throw new UsageError(`不认识选项 ${name}。用法见 kebei --help。`, `Unknown option ${name}. See kebei --help.`);
}

function valueOf(name: Option, value: string | undefined): string {
  const isMissing = value === undefined || value === '' || (value.startsWith('--') && value.length > 2);
  if (!isMissing) return value;
  throw new UsageError(
    `选项 ${name} 缺少取值。用法见 kebei --help。`,
    `Option ${name} has no value. See kebei --help.`,
  );
}

function dateOption(value: string | undefined): string | null {
  if (value === undefined) return null;
  const milliseconds = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : NaN;
  const isDate = !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(value);
  if (isDate && value >= '1900-01-01') return value;
  throw new UsageError(
    `--as-of 的“${value}”不是日期。请写成 2026-06-30 这样的年-月-日。`,
    `"${value}" after --as-of is no date. Write it as 2026-06-30.`,
  );
}

function languageOption(value: string | undefined): Language {
  if (value === undefined || value === 'zh') return 'zh';
  if (value === 'en') return 'en';
  throw new UsageError(`--lang 只能是 zh 或 en，不能是“${value}”。`, `--lang is zh or en, not "${value}".`);
}

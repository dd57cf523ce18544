import type { Bilingual } from '../engine/model/finding.ts';
import { importCommand } from './import-arguments.ts';
import type { ImportCommand } from './import-arguments.ts';
import type { Language } from './language.ts';
import { UsageError, dateOption, languageOption, sortArguments } from './options.ts';

/** `kebei check …`, understood. Null where an option was not given. */
export interface CheckCommand {
  readonly workbook: string;
  readonly policy: string | null;
  readonly asOf: string | null;
  /** A file to write, or `-` for standard output. */
  readonly json: string | null;
  readonly out: string | null;
  /** CSV or Parquet files that take the place of the workbook's ledgers. */
  readonly sales: string | null;
  readonly payments: string | null;
  readonly lang: Language;
}

/** What was asked for; `wrong` carries a sentence on what to change. */
export type ParsedArguments =
  | { readonly kind: 'check'; readonly command: CheckCommand }
  | { readonly kind: 'overlaps'; readonly command: OverlapsCommand }
  | { readonly kind: 'policies'; readonly command: PoliciesCommand }
  | { readonly kind: 'template'; readonly command: TemplateCommand }
  | { readonly kind: 'import'; readonly command: ImportCommand }
  | { readonly kind: 'help' }
  | { readonly kind: 'wrong'; readonly lang: Language; readonly message: Bilingual };

/** `kebei overlaps …`. */
export interface OverlapsCommand {
  readonly file: string;
  readonly json: string | null;
  readonly lang: Language;
}

/** `kebei policies …`. */
export interface PoliciesCommand {
  readonly json: string | null;
  readonly lang: Language;
}

/** `kebei template …`. */
export interface TemplateCommand {
  readonly policy: string;
  readonly out: string;
  readonly lang: Language;
}

/** Reads the arguments behind the program's name. */
export function parseArguments(args: readonly string[]): ParsedArguments {
  if (args.length === 0 || args.includes('--help') || args.includes('-h') || args[0] === 'help')
    return { kind: 'help' };
  const lang = languageHint(args);
  try {
    return parseCommand(args);
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

function parseCommand([name = '', ...rest]: readonly string[]): ParsedArguments {
  switch (name) {
    case 'check':
      return { kind: 'check', command: checkCommand(rest) };
    case 'overlaps':
      return { kind: 'overlaps', command: overlapsCommand(rest) };
    case 'policies':
      return { kind: 'policies', command: policiesCommand(rest) };
    case 'template':
      return { kind: 'template', command: templateCommand(rest) };
    case 'import':
      return { kind: 'import', command: importCommand(rest) };
    default:
      throw new UsageError(
        `不认识命令“${name}”，有 check、overlaps、import、policies、template。用法见 kebei --help。`,
        `Unknown command "${name}"; there are check, overlaps, import, policies and template. See kebei --help.`,
      );
  }
}

function overlapsCommand(args: readonly string[]): OverlapsCommand {
  const { options, files } = sortArguments(args, ['--json', '--lang']);
  const [file, another] = files;
  if (file === undefined || another !== undefined) {
    throw new UsageError(
      '请给出一个文件。用法：kebei overlaps <文件.csv|文件.xlsx>；路径含空格时请加引号。',
      'Name one file. Usage: kebei overlaps <file.csv|file.xlsx>; quote paths that hold blanks.',
    );
  }
  return { file, json: options.get('--json') ?? null, lang: languageOption(options.get('--lang')) };
}

function policiesCommand(args: readonly string[]): PoliciesCommand {
  const { options, files } = sortArguments(args, ['--json', '--lang'], { '--json': '-' });
  const [file] = files;
  if (file !== undefined) {
    throw new UsageError(
      `policies 不需要文件，多出了“${file}”。`,
      `policies takes no file; "${file}" is one too many.`,
    );
  }
  return { json: options.get('--json') ?? null, lang: languageOption(options.get('--lang')) };
}

function templateCommand(args: readonly string[]): TemplateCommand {
  const { options, files } = sortArguments(args, ['--out', '--lang']);
  const [policy, another] = files;
  if (policy === undefined || another !== undefined) {
    throw new UsageError(
      '请给出一套制度的编号。用法：kebei template <制度编号> --out <文件.xlsx>；编号见 kebei policies。',
      'Name one policy. Usage: kebei template <policy> --out <file.xlsx>; see kebei policies for their ids.',
    );
  }
  const out = options.get('--out');
  if (out === undefined) {
    throw new UsageError(
      '没有给出要写的文件。用法：kebei template <制度编号> --out <文件.xlsx>。',
      'No file to write was given. Usage: kebei template <policy> --out <file.xlsx>.',
    );
  }
  return { policy, out, lang: languageOption(options.get('--lang')) };
}

function checkCommand(args: readonly string[]): CheckCommand {
  const { options, files } = sortArguments(args, [
    '--policy',
    '--as-of',
    '--json',
    '--out',
    '--sales',
    '--payments',
    '--lang',
  ]);
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
  const sales = options.get('--sales') ?? null;
  const payments = options.get('--payments') ?? null;
  if (options.has('--out') && (sales !== null || payments !== null)) {
    throw new UsageError(
      '--out 会标记工作簿里的台账，不能和 --sales、--payments 一起用。请去掉其中一个。',
      '--out marks the ledgers of the workbook, so it does not go with --sales or --payments. Leave out one of them.',
    );
  }
  return {
    workbook,
    sales,
    payments,
    policy: options.get('--policy') ?? null,
    asOf: dateOption(options.get('--as-of')),
    json: options.get('--json') ?? null,
    out: options.get('--out') ?? null,
    lang: languageOption(options.get('--lang')),
  };
}

import type { Language } from './language.ts';
import { dateOption, languageOption, sortArguments, UsageError } from './options.ts';

/** `kebei import …`, understood. Null where an option was not given. */
export interface ImportCommand {
  readonly ledger: string;
  readonly into: string;
  /** Null reports only, and writes nothing. */
  readonly out: string | null;
  readonly mapping: string | null;
  readonly kind: 'sales' | 'payments' | null;
  /** A file to write, or `-` for standard output. */
  readonly json: string | null;
  /** The day by which the import is numbered. */
  readonly date: string | null;
  readonly lang: Language;
}

const OPTIONS = ['--into', '--out', '--mapping', '--sheet', '--json', '--date', '--lang'] as const;

const SHEETS: Readonly<Record<string, 'sales' | 'payments'>> = { 销售台账: 'sales', 回款台账: 'payments' };

/** Reads the arguments behind `import`. */
export function importCommand(args: readonly string[]): ImportCommand {
  const { options, files } = sortArguments(args, OPTIONS);
  const [ledger, another] = files;
  if (ledger === undefined) {
    throw new UsageError(
      '没有给出要导入的台账。用法：kebei import <台账> --into <工作簿.xlsx> --out <新工作簿.xlsx>。',
      'No ledger to import was given. Usage: kebei import <ledger> --into <workbook.xlsx> --out <new.xlsx>.',
    );
  }
  if (another !== undefined) {
    throw new UsageError(
      `一次只导入一个台账，多出了“${another}”。路径含空格时请加引号。`,
      `One ledger is imported at a time; "${another}" is one too many. Quote paths that hold blanks.`,
    );
  }
  const into = options.get('--into');
  if (into === undefined) {
    throw new UsageError(
      '没有用 --into 给出要导入到哪个工作簿。',
      'The workbook to import into was not given with --into.',
    );
  }
  return {
    ledger,
    into,
    out: options.get('--out') ?? null,
    mapping: options.get('--mapping') ?? null,
    kind: kindOption(options.get('--sheet')),
    json: options.get('--json') ?? null,
    date: dateOption(options.get('--date'), '--date'),
    lang: languageOption(options.get('--lang')),
  };
}

function kindOption(value: string | undefined): 'sales' | 'payments' | null {
  if (value === undefined) return null;
  const kind = Object.hasOwn(SHEETS, value) ? SHEETS[value] : undefined;
  if (kind !== undefined) return kind;
  throw new UsageError(
    `--sheet 只能是 销售台账 或 回款台账，不能是“${value}”。`,
    `--sheet is 销售台账 or 回款台账, not "${value}".`,
  );
}

import type { Area } from '../../../engine/model/cell.ts';
import { contains, overlaps } from '../model/area.ts';
import type { HostSheet } from '../model/host-sheet.ts';
import type { ValidationItem } from '../model/sheet-items.ts';
import { invalidArgument } from '../wire/host-error.ts';
import type { ClassMembers } from '../wire/host-object.ts';
import { HostObject } from '../wire/host-object.ts';
import { assertUnprotected } from './access.ts';
import { clearValidation } from './clear-area.ts';

const TYPE_BY_RULE: Readonly<Record<string, string>> = {
  list: 'List',
  decimal: 'Decimal',
  wholeNumber: 'WholeNumber',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

/** Excel's own alert, which a cell has before one is written for it. */
const DEFAULT_ALERT = { message: '', showAlert: true, style: 'Stop', title: '' };
const DEFAULT_PROMPT = { message: '', showPrompt: true, title: '' };
/** Excel holds 255 characters in a list that is written out. */
const MAX_LIST = 255;

type Plain = Readonly<Record<string, unknown>>;

/** `range.dataValidation`. Rules are kept and shown; what a user types is checked by the grid, what the API writes by nobody. */
export class DataValidation extends HostObject {
  readonly members: ClassMembers = {
    type: 'DataValidation',
    scalars: ['type', 'rule', 'prompt', 'errorAlert', 'ignoreBlanks'],
    methods: ['clear'],
  };
  private readonly sheet: HostSheet;
  private readonly areas: readonly Area[];

  constructor(sheet: HostSheet, areas: readonly Area[]) {
    super();
    this.sheet = sheet;
    this.areas = areas;
  }

  get type(): string {
    const items = this.touched();
    const [first] = items;
    if (first === undefined) return 'None';
    const covers = this.areas.every((area) => contains(first.area, area));
    if (items.length > 1 || !covers) return 'MixedCriteria';
    return TYPE_BY_RULE[Object.keys(first.rule)[0] ?? ''] ?? 'None';
  }

  get rule(): Plain | null {
    const items = this.touched();
    return items.length > 1 ? null : (items[0]?.rule ?? {});
  }

  set rule(value: unknown) {
    const rule = plain(value);
    const [kind, second] = Object.keys(rule);
    if (kind === undefined || second !== undefined || TYPE_BY_RULE[kind] === undefined) throw invalidArgument();
    checkList(rule);
    const [known] = this.touched();
    this.replace({
      rule,
      ignoreBlanks: known?.ignoreBlanks ?? true,
      errorAlert: known?.errorAlert ?? DEFAULT_ALERT,
      prompt: known?.prompt ?? DEFAULT_PROMPT,
    });
  }

  get errorAlert(): Plain | null {
    return this.touched()[0]?.errorAlert ?? DEFAULT_ALERT;
  }

  set errorAlert(value: unknown) {
    this.changeAll({ errorAlert: { ...DEFAULT_ALERT, ...plain(value) } });
  }

  get prompt(): Plain | null {
    return this.touched()[0]?.prompt ?? DEFAULT_PROMPT;
  }

  set prompt(value: unknown) {
    this.changeAll({ prompt: { ...DEFAULT_PROMPT, ...plain(value) } });
  }

  get ignoreBlanks(): boolean | null {
    return this.touched()[0]?.ignoreBlanks ?? true;
  }

  set ignoreBlanks(value: boolean | null) {
    if (value === null) return;
    this.changeAll({ ignoreBlanks: value });
  }

  clear(): void {
    assertUnprotected(this.sheet);
    for (const area of this.areas) clearValidation(this.sheet, area);
  }

  private touched(): ValidationItem[] {
    return this.sheet.validations.filter((item) => this.areas.some((area) => overlaps(item.area, area)));
  }

  private replace(item: Omit<ValidationItem, 'area'>): void {
    assertUnprotected(this.sheet);
    for (const area of this.areas) {
      clearValidation(this.sheet, area);
      this.sheet.validations.push({ ...item, area });
    }
    this.sheet.partChanged('validations');
  }

  /** A prompt or an alert may come before the rule: Excel then keeps it for cells of any value. */
  private changeAll(change: Partial<ValidationItem>): void {
    const [known] = this.touched();
    const base = known ?? { rule: {}, ignoreBlanks: true, errorAlert: DEFAULT_ALERT, prompt: DEFAULT_PROMPT };
    this.replace({ ...base, ...change });
  }
}

function plain(value: unknown): Plain {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Plain;
}

function checkList(rule: Plain): void {
  const list = rule['list'];
  if (list === undefined) return;
  const source: unknown = typeof list === 'object' && list !== null ? Reflect.get(list, 'source') : undefined;
  if (typeof source === 'string' && !source.startsWith('=') && source.length > MAX_LIST) throw invalidArgument();
}

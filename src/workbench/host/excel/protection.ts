import type { HostSheet } from '../model/host-sheet.ts';
import { accessDenied, invalidOperation } from '../wire/host-error.ts';
import type { ClassMembers } from '../wire/host-object.ts';
import { HostObject } from '../wire/host-object.ts';
import { assertWorkbookWritable } from './access.ts';
import type { Session } from './session.ts';

const OPTIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

/** `worksheet.protection`. */
export class WorksheetProtection extends HostObject {
  readonly members: ClassMembers = {
    type: 'WorksheetProtection',
    scalars: ['protected', 'options'],
    methods: ['protect', 'unprotect'],
  };
  private readonly sheet: HostSheet;

  constructor(sheet: HostSheet) {
    super();
    this.sheet = sheet;
  }

  get protected(): boolean {
    return this.sheet.protection !== null;
  }

  get options(): Readonly<Record<string, unknown>> {
    return { ...OPTIONS, ...this.sheet.protection?.options };
  }

  protect(options?: Readonly<Record<string, unknown>> | null, password?: string | null): void {
    assertWorkbookWritable(this.sheet.workbook);
    if (this.sheet.protection !== null) throw invalidOperation();
    const secret = password === null || password === undefined || password === '' ? {} : { password };
    this.sheet.protection = { options: { ...OPTIONS, ...options }, ...secret };
    this.sheet.partChanged('protection');
  }

  /** A wrong password is refused with AccessDenied. */
  unprotect(password?: string | null): void {
    assertWorkbookWritable(this.sheet.workbook);
    if (this.sheet.protection === null) return;
    if (this.sheet.protection.password !== undefined && this.sheet.protection.password !== password)
      throw accessDenied();
    this.sheet.protection = null;
    this.sheet.partChanged('protection');
  }
}

/** `workbook.protection`: whether sheets may come, go and be renamed. Its password is not modelled. */
export class WorkbookProtection extends HostObject {
  readonly members: ClassMembers = {
    type: 'WorkbookProtection',
    scalars: ['protected'],
    methods: ['protect', 'unprotect'],
  };
  private readonly session: Session;

  constructor(session: Session) {
    super();
    this.session = session;
  }

  get protected(): boolean {
    return this.session.workbook.structureProtected;
  }

  protect(): void {
    this.session.workbook.structureProtected = true;
  }

  unprotect(): void {
    this.session.workbook.structureProtected = false;
  }
}

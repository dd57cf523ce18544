import type { ClassMembers } from '../wire/host-object.ts';
import { HostObject } from '../wire/host-object.ts';
import type { Session } from './session.ts';

/** Serials of the date system's first year: 1904 is a leap year, and 1900 passes for one in Excel. */
const FIRST_YEAR_DAYS = 366;

/** `workbook.functions`: of Excel's functions only YEAR, which tells the date system; others fail by name. */
export class Functions extends HostObject {
  readonly members: ClassMembers = { type: 'Functions', methods: ['year'] };
  private readonly session: Session;

  constructor(session: Session) {
    super();
    this.session = session;
  }

  /** The year of a serial within the date system's first year; `#NUM!` for any other. */
  year(serial: unknown): FunctionResult {
    const day = Number(serial);
    const known = day >= 0 && day < FIRST_YEAR_DAYS;
    return known ? new FunctionResult(this.session.workbook.dateSystem, '') : new FunctionResult(0, '#NUM!');
  }
}

/** What a function of `workbook.functions` gives. */
export class FunctionResult extends HostObject {
  readonly members: ClassMembers = { type: 'FunctionResult<T>', scalars: ['value', 'error'] };
  readonly value: number;
  readonly error: string;

  constructor(value: number, error: string) {
    super();
    this.value = value;
    this.error = error;
  }
}

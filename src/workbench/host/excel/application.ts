import { invalidArgument } from '../wire/host-error.ts';
import type { ClassMembers } from '../wire/host-object.ts';
import { HostObject } from '../wire/host-object.ts';
import type { Session } from './session.ts';

/** `workbook.application`. */
export class Application extends HostObject {
  readonly members: ClassMembers = {
    type: 'Application',
    scalars: [
      'calculationMode',
      'calculationState',
      'calculationEngineVersion',
      'decimalSeparator',
      'thousandsSeparator',
      'useSystemSeparators',
    ],
    methods: ['calculate', 'suspendApiCalculationUntilNextSync', 'suspendScreenUpdatingUntilNextSync'],
  };
  private readonly session: Session;

  constructor(session: Session) {
    super();
    this.session = session;
  }

  get calculationMode(): string {
    return this.session.calculationMode;
  }

  set calculationMode(value: string) {
    if (!['Automatic', 'AutomaticExceptTables', 'Manual'].includes(value)) throw invalidArgument();
    this.session.calculationMode = value;
  }

  readonly calculationState = 'Done';

  readonly calculationEngineVersion = 191_029;

  readonly decimalSeparator = '.';

  readonly thousandsSeparator = ',';

  readonly useSystemSeparators = true;

  calculate(): void {
    this.session.workbook.recalculate();
  }

  suspendApiCalculationUntilNextSync(): void {
    this.session.suspensions.calculation += 1;
  }

  suspendScreenUpdatingUntilNextSync(): void {
    this.session.suspensions.screen += 1;
  }
}

/** `context.runtime`: whether events reach the add-in. */
export class Runtime extends HostObject {
  readonly members: ClassMembers = { type: 'Runtime', scalars: ['enableEvents'] };
  private readonly session: Session;

  constructor(session: Session) {
    super();
    this.session = session;
  }

  get enableEvents(): boolean {
    return this.session.events.enabled;
  }

  set enableEvents(value: boolean) {
    this.session.events.enabled = value;
  }
}

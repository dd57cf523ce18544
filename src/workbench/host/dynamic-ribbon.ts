import type { RuntimeState } from './services.ts';
import type { ClassMembers } from './wire/host-object.ts';
import { HostObject } from './wire/host-object.ts';

/** `Microsoft.DynamicRibbon.DynamicRibbon`: behind `Office.ribbon.requestUpdate`. */
export class DynamicRibbon extends HostObject {
  readonly members: ClassMembers = { type: 'DynamicRibbon', methods: ['getButton', 'getTab'] };
  private readonly state: RuntimeState;

  constructor(state: RuntimeState) {
    super();
    this.state = state;
  }

  getButton(id: string): RibbonButton {
    return new RibbonButton(this.state, id);
  }

  getTab(id: string): RibbonTab {
    return new RibbonTab(this.state, id);
  }
}

/** A button of the ribbon: only whether it can be pressed. */
export class RibbonButton extends HostObject {
  readonly members: ClassMembers = { type: 'RibbonButton', scalars: ['id', 'enabled'], methods: ['setEnabled'] };
  private readonly state: RuntimeState;
  readonly id: string;

  constructor(state: RuntimeState, id: string) {
    super();
    this.state = state;
    this.id = id;
  }

  get enabled(): boolean {
    return this.state.buttons.get(this.id) ?? true;
  }

  set enabled(value: boolean) {
    this.state.buttons.set(this.id, value);
  }

  setEnabled(value: boolean): void {
    this.enabled = value;
  }
}

/** A tab of the ribbon: only whether it shows. */
export class RibbonTab extends HostObject {
  readonly members: ClassMembers = { type: 'RibbonTab', scalars: ['id'], methods: ['setVisibility'] };
  private readonly state: RuntimeState;
  readonly id: string;

  constructor(state: RuntimeState, id: string) {
    super();
    this.state = state;
    this.id = id;
  }

  setVisibility(visible: boolean): void {
    this.state.tabs.set(this.id, visible);
  }
}

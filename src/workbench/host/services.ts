import type { CustomFunctionCalls } from './custom-functions.ts';
import type { ClassMembers } from './wire/host-object.ts';
import { HostObject } from './wire/host-object.ts';

/** What office.js's services tell the host: whether the pane shows, how the ribbon should look. */
export class RuntimeState {
  /** `Visible`, `Background` or `Inactive`. */
  visibility = 'Visible';
  startState = 'Inactive';
  isActionHandlerReady = false;
  /** Buttons that `Office.ribbon.requestUpdate` has enabled or disabled, by the id of the manifest. */
  readonly buttons = new Map<string, boolean>();
  /** Tabs that it has shown or hidden. */
  readonly tabs = new Map<string, boolean>();
}

/** `Microsoft.InternalService.AddinInternalService`: office.js tells that ribbon actions can be sent. */
export class AddinInternalService extends HostObject {
  readonly members: ClassMembers = { type: 'AddinInternalService', methods: ['notifyActionHandlerReady'] };
  private readonly state: RuntimeState;

  constructor(state: RuntimeState) {
    super();
    this.state = state;
  }

  notifyActionHandlerReady(): void {
    this.state.isActionHandlerReady = true;
  }
}

/** `Microsoft.AppRuntime.AppRuntimeService`: behind `Office.addin.showAsTaskpane` and `hide`. */
export class AppRuntimeService extends HostObject {
  readonly members: ClassMembers = { type: 'AppRuntimeService', methods: ['getAppRuntimeState', 'setAppRuntimeState'] };
  private readonly state: RuntimeState;
  private readonly changed: () => void;

  constructor(state: RuntimeState, changed: () => void) {
    super();
    this.state = state;
    this.changed = changed;
  }

  getAppRuntimeState(): string {
    return this.state.visibility;
  }

  setAppRuntimeState(visibility: string): void {
    if (this.state.visibility === visibility) return;
    this.state.visibility = visibility;
    this.changed();
  }
}

/** `Microsoft.AppRuntime.AppRuntimePersistenceService`: behind `Office.addin.setStartupBehavior`. */
export class AppRuntimePersistenceService extends HostObject {
  readonly members: ClassMembers = {
    type: 'AppRuntimePersistenceService',
    methods: ['getAppRuntimeStartState', 'setAppRuntimeStartState'],
  };
  private readonly state: RuntimeState;

  constructor(state: RuntimeState) {
    super();
    this.state = state;
  }

  getAppRuntimeStartState(): string {
    return this.state.startState;
  }

  setAppRuntimeStartState(state: string): void {
    this.state.startState = state;
  }
}

/** `Microsoft.ExcelServices.CustomFunctions`: results of custom functions come in here. */
export class CustomFunctionsService extends HostObject {
  readonly members: ClassMembers = {
    type: 'CustomFunctions',
    methods: [
      'setInvocationResults',
      'setInvocationArrayResults',
      '_SetOsfControlContainerReadyForCustomFunctions',
      '_GetEnabledFeatures',
    ],
  };
  private readonly calls: CustomFunctionCalls;

  constructor(calls: CustomFunctionCalls) {
    super();
    this.calls = calls;
  }

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.calls.markReady();
  }

  _GetEnabledFeatures(): readonly number[] {
    return [];
  }

  setInvocationResults(results: readonly unknown[]): void {
    for (const result of results) {
      if (typeof result !== 'object' || result === null) continue;
      const { id, failed, value, errorCode } = result as Record<string, unknown>;
      this.calls.take([id, failed !== true, value, errorCode]);
    }
  }

  setInvocationArrayResults(results: readonly (readonly unknown[])[]): void {
    for (const result of results) this.calls.take(result);
  }
}

/** `Microsoft.ExcelServices.CustomFunctionsContainer`, the same service one level down. */
export class CustomFunctionsContainer extends HostObject {
  readonly members: ClassMembers = { type: 'CustomFunctionsContainer', navigation: ['customFunctions'] };
  readonly customFunctions: CustomFunctionsService;

  constructor(calls: CustomFunctionCalls) {
    super();
    this.customFunctions = new CustomFunctionsService(calls);
  }
}

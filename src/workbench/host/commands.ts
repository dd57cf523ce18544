/** A ribbon button pressed: the transport hands it to office.js, which calls the associated function. */
export interface CommandCall {
  readonly id: string;
  readonly name: string;
  /** What the function gets as its event, as JSON. */
  readonly event: string;
}

/** office.js's status of a command that was carried out. */
const SUCCEEDED = 0;

/** Ribbon commands under way. */
export class CommandCalls {
  private next = 1;
  private readonly waiting = new Map<string, { readonly name: string; settle(status: number): void }>();
  private deliver: ((call: CommandCall) => void) | null = null;

  /** Tells where commands go; office.js asks for them when it starts. */
  connect(deliver: ((call: CommandCall) => void) | null): void {
    this.deliver = deliver;
  }

  /** Resolves when the function calls `event.completed()`; rejects when office.js knows no function of that name. */
  run(name: string, buttonId: string): Promise<void> {
    const { deliver } = this;
    if (deliver === null) return Promise.reject(new Error(`office.js takes no commands yet: ${name}.`));
    const id = String(this.next++);
    return new Promise((resolve, reject) => {
      const settle = (status: number): void => {
        if (status === SUCCEEDED) resolve();
        else reject(new Error(`The command ${name} failed with status ${String(status)}.`));
      };
      this.waiting.set(id, { name, settle });
      deliver({ id, name, event: JSON.stringify({ source: { id: buttonId } }) });
    });
  }

  /** office.js tells that a command is done, or that it could not be called. */
  complete(id: string, status: number): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    waiting?.settle(status);
  }
}

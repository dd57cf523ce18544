/** A failure that the add-in sees as `OfficeExtension.Error`: the code is one of office.js's own, the HTTP status goes with it. */
export class HostError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.name = 'HostError';
    this.code = code;
    this.status = status;
  }
}

/** An item asked for by name, id or place is not there. */
export function itemNotFound(): HostError {
  return new HostError('ItemNotFound', "The requested resource doesn't exist.", 404);
}

/** An argument has the wrong form, for example an array whose shape is not the range's. */
export function invalidArgument(message = 'The argument is invalid or missing or has an incorrect format.'): HostError {
  return new HostError('InvalidArgument', message);
}

/** Protected sheet, protected workbook structure, or a workbook opened for reading only. */
export function accessDenied(): HostError {
  return new HostError('AccessDenied', 'You cannot perform the requested operation.', 403);
}

/** A name is taken already. */
export function itemAlreadyExists(): HostError {
  return new HostError('ItemAlreadyExists', 'The resource being created already exists.', 409);
}

/** The operation makes no sense in the present state, such as deleting the only visible sheet. */
export function invalidOperation(message = 'The operation attempted is invalid on the object.'): HostError {
  return new HostError('InvalidOperation', message);
}

/** The host has no such member. The name in the message is what has to be added, or what the add-in has misspelt. */
export function apiNotFound(member: string): HostError {
  return new HostError('ApiNotFound', `The host does not implement ${member}.`, 404);
}

import type { PlannedValidation } from '../../../engine/model/mark-plan.ts';
import { encodeXml } from '../../xml/xml-text.ts';
import { formatArea } from '../cell-address.ts';

/** Longest list of values that a validation holds in itself, and longest message. */
const LONGEST_LIST = 255;

/** The element with all validations of a sheet; empty where there is none. */
export function validationsElement(planned: readonly PlannedValidation[]): string {
  const list = validationsXml(planned);
  return list.length === 0 ? '' : `<dataValidations count="${String(list.length)}">${list.join('')}</dataValidations>`;
}

/**
 * One element for each validation that a file can hold. A list is a convenience: one that is too long or has a comma
 * in a value is left out, as in Excel.
 */
export function validationsXml(planned: readonly PlannedValidation[]): string[] {
  return planned.map(validation).filter((xml) => xml !== '');
}

function validation(planned: PlannedValidation): string {
  const refuses = planned.kind === 'suggestions' || planned.kind === 'note' ? '' : ' showErrorMessage="1"';
  const common = `allowBlank="1" showInputMessage="1"${refuses} sqref="${formatArea(planned.area)}"`;
  if (planned.kind === 'note') {
    return `<dataValidation ${common} prompt="${encodeXml(planned.message.slice(0, LONGEST_LIST))}"/>`;
  }
  if (planned.kind === 'decimal') {
    const limits = `<formula1>${String(planned.min)}</formula1><formula2>${String(planned.max)}</formula2>`;
    return `<dataValidation type="decimal" ${common} error="${encodeXml(planned.error.slice(0, LONGEST_LIST))}">${limits}</dataValidation>`;
  }
  const values = planned.values.join(',');
  if (values.length > LONGEST_LIST || planned.values.some((value) => value.includes(','))) return '';
  const source = `"${values.replaceAll('"', '""')}"`;
  return `<dataValidation type="list" ${common}><formula1>${encodeXml(source)}</formula1></dataValidation>`;
}

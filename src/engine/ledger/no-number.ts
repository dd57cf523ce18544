const NUMBER_FIELDS: ReadonlySet<string> = new Set(['单号', '客户编号', '对应单号']);
/** What people and banks write where there is no number. As a number it would make one document of all such rows. */
const NO_NUMBER = /^(?:[-–—/\\.·*]+|0+|无|没有|暂无|空|无单号|无编号|n\/?a|null|none)$/i;

/** Whether the text of a field only says that there is no number. */
export function isNoNumber(field: string, text: string): boolean {
  return NUMBER_FIELDS.has(field) && NO_NUMBER.test(text);
}

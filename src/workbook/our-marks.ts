import { isMarkFormula } from '../engine/model/mark-formula.ts';
import type { Step } from './step.ts';
import type { ExcelBatch } from './session.ts';

/** A conditional format of ours, still bound to the batch it was found in. */
export interface FoundMark {
  readonly sheet: string;
  readonly format: Excel.ConditionalFormat;
}

/** Our conditional formats in the sheets, known by the marker in their formula. Two requests, one where there are none. */
export async function findMarks(batch: ExcelBatch, sheets: readonly string[]): Promise<FoundMark[]> {
  if (sheets.length === 0) return [];
  const subject = sheets.length === 1 ? (sheets[0] ?? null) : null;
  const options = { subject, repeatable: true };
  const collections = await batch.send(
    (context) =>
      sheets.map((sheet) => ({
        sheet,
        formats: context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats.load('items/id,items/type'),
      })),
    options,
  );
  const custom = collections.flatMap(({ sheet, formats }) =>
    formats.items.filter((format) => format.type === 'Custom').map((format) => ({ sheet, format })),
  );
  if (custom.length === 0) return [];
  const rules = await batch.send(() => custom.map(({ format }) => format.custom.rule.load('formula')), options);
  return custom.filter((_, at) => isMarkFormula(rules[at]?.formula ?? ''));
}

/** Bytes that the deletion of one format takes in a request. */
const DELETE_BYTES = 300;

/** Steps that delete the formats found. */
export function removeMarkSteps(marks: readonly FoundMark[]): Step[] {
  return marks.map(({ format }) => ({ bytes: DELETE_BYTES, queue: () => format.delete() }));
}

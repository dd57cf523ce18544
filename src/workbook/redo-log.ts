import type { PlannedRows, SheetPlan } from '../engine/model/mark-plan.ts';
import type { ExcelBatch } from './session.ts';
import { textBytes } from './byte-size.ts';
import type { Step } from './step.ts';

/** Namespace of the custom XML parts that hold the log. */
const NAMESPACE = 'urn:kebei:redo';
/** Characters of a part's rows; three bytes each make a third of what a request may hold. */
const PART_CHARACTERS = 100_000;
const AROUND_BYTES = 500;

/** What a part says: all plans without their cells, or rows of one of them; the last part says that it is. */
type PartText = { readonly plans: readonly SheetPlan[] } | { readonly plan: number; readonly rows: SheetPlan['cells'] };

/**
 * Steps that keep the plans of sheets about to be emptied and rewritten, so that a start after a crash can finish them:
 * what users had entered in such a sheet is in its plan, and would else be lost with it. Kept as custom XML, which has
 * no narrow size limit.
 */
export function* keepPlansSteps(plans: readonly SheetPlan<PlannedRows>[]): Generator<Step> {
  if (plans.length === 0) return;
  let at = 0;
  const step = (text: string, isLast: boolean): Step => {
    const last = isLast ? ' last="1"' : '';
    const xml = `<redo xmlns="${NAMESPACE}" part="${String(at++)}"${last}>${escaped(text)}</redo>`;
    return { bytes: AROUND_BYTES + textBytes(xml), queue: ({ workbook }) => void workbook.customXmlParts.add(xml) };
  };
  let text = JSON.stringify({ plans: plans.map((plan) => ({ ...plan, cells: [] })) });
  for (const next of rowParts(plans)) {
    yield step(text, false);
    text = next;
  }
  yield step(text, true);
}

/** The rows of the plans, so many together as make a part. */
function* rowParts(plans: readonly SheetPlan<PlannedRows>[]): Generator<string> {
  for (const [plan, { cells }] of plans.entries()) {
    let rows: string[] = [];
    let characters = 0;
    for (const row of cells) {
      const text = JSON.stringify(row);
      if (rows.length > 0 && characters + text.length > PART_CHARACTERS) {
        yield rowsText(plan, rows);
        rows = [];
        characters = 0;
      }
      rows.push(text);
      characters += text.length;
    }
    if (rows.length > 0) yield rowsText(plan, rows);
  }
}

function rowsText(plan: number, rows: readonly string[]): string {
  return `{"plan":${String(plan)},"rows":[${rows.join(',')}]}`;
}

/** The plans kept, null where they are not complete: the crash came before anything was emptied. */
export async function readKeptPlans(batch: ExcelBatch): Promise<readonly SheetPlan[] | null> {
  const parts = await listParts(batch);
  if (parts.length === 0) return null;
  const texts = await batch.send(() => parts.map((part) => part.getXml()), { repeatable: true });
  const read = texts.map((text) => parsePart(text.value)).sort((one, other) => one.at - other.at);
  if (read.at(-1)?.isLast !== true || read.some((part, at) => part.at !== at)) return null;
  return plansOf(read.map(({ text }) => JSON.parse(text) as PartText));
}

function plansOf(parts: readonly PartText[]): readonly SheetPlan[] {
  const plans = parts.flatMap((part) => ('plans' in part ? part.plans : []));
  return plans.map((plan, at) => ({
    ...plan,
    cells: parts.flatMap((part) => ('rows' in part && part.plan === at ? part.rows : [])),
  }));
}

/** Steps that remove the log; the list of its parts takes a request. */
export async function dropPlansSteps(batch: ExcelBatch): Promise<Step[]> {
  const parts = await listParts(batch);
  return parts.map((part) => ({ bytes: AROUND_BYTES, queue: () => part.delete() }));
}

async function listParts(batch: ExcelBatch): Promise<Excel.CustomXmlPart[]> {
  const parts = await batch.send(({ workbook }) => workbook.customXmlParts.getByNamespace(NAMESPACE).load('items/id'), {
    repeatable: true,
  });
  return parts.items;
}

interface Part {
  readonly at: number;
  readonly isLast: boolean;
  readonly text: string;
}

function parsePart(xml: string): Part {
  const at = Number(/ part="(\d+)"/.exec(xml)?.[1] ?? -1);
  const head = xml.slice(0, xml.indexOf('>', xml.indexOf('<redo')));
  const text = xml.slice(head.length + 1, xml.lastIndexOf('<'));
  return { at, isLast: head.includes(' last="1"'), text: unescaped(text) };
}

/** JSON has no control characters and no half characters left; only the two that XML forbids besides are still there. */
function escaped(json: string): string {
  return json
    .replaceAll('\uFFFE', '\\ufffe')
    .replaceAll('\uFFFF', '\\uffff')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

import type { SheetPlan } from '../engine/model/mark-plan.ts';
import type { ExcelBatch } from './session.ts';
import { textBytes } from './byte-size.ts';
import type { Step } from './step.ts';

/** Namespace of the custom XML parts that hold the log. */
const NAMESPACE = 'urn:kebei:redo';
/** Characters of a part at most; three bytes each make a third of what a request may hold. */
const PART_CHARACTERS = 400_000;
const AROUND_BYTES = 500;

/**
 * Steps that keep the plans of sheets about to be emptied and rewritten, so that a start after a crash can finish them:
 * what users had entered in such a sheet is in its plan, and would else be lost with it. Kept as custom XML, which has
 * no narrow size limit.
 */
export function keepPlansSteps(plans: readonly SheetPlan[]): Step[] {
  if (plans.length === 0) return [];
  const parts = cut(JSON.stringify(plans));
  return parts.map((part, at) => {
    const xml = `<redo xmlns="${NAMESPACE}" part="${String(at)}" of="${String(parts.length)}">${escaped(part)}</redo>`;
    return { bytes: AROUND_BYTES + textBytes(xml), queue: ({ workbook }) => void workbook.customXmlParts.add(xml) };
  });
}

/** The plans kept, null where they are not complete: the crash came before anything was emptied. */
export async function readKeptPlans(batch: ExcelBatch): Promise<readonly SheetPlan[] | null> {
  const parts = await listParts(batch);
  if (parts.length === 0) return null;
  const texts = await batch.send(() => parts.map((part) => part.getXml()), { repeatable: true });
  const read = texts.map((text) => parsePart(text.value)).sort((one, other) => one.at - other.at);
  if (read.length !== read[0]?.of || read.some((part, at) => part.at !== at)) return null;
  return JSON.parse(read.map((part) => part.text).join('')) as SheetPlan[];
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
  readonly of: number;
  readonly text: string;
}

function parsePart(xml: string): Part {
  const at = Number(/ part="(\d+)"/.exec(xml)?.[1] ?? -1);
  const of = Number(/ of="(\d+)"/.exec(xml)?.[1] ?? -1);
  const text = xml.slice(xml.indexOf('>', xml.indexOf('<redo')) + 1, xml.lastIndexOf('<'));
  return { at, of, text: unescaped(text) };
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

/** Pieces of the text, never between the two halves of a character. */
function cut(text: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length;) {
    let end = Math.min(at + PART_CHARACTERS, text.length);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end--;
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}

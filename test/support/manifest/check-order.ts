import type { Element } from '@xmldom/xmldom';
import type { Slot } from './grammar.ts';
import { GRAMMAR } from './grammar.ts';
import type { ManifestDocument, ManifestProblem } from './manifest-document.ts';
import { childrenOf, nameOf, problemAt, typeOf } from './manifest-document.ts';

/** Children that are missing, misplaced or unknown: Office refuses the whole manifest for one of them. */
export function checkOrder(manifest: ManifestDocument): ManifestProblem[] {
  return manifest.elements.flatMap((element) => {
    const slots = slotsOf(element);
    return slots === undefined ? [] : checkSequence(element, slots);
  });
}

function slotsOf(element: Element): readonly Slot[] | undefined {
  const name = nameOf(element);
  const parent = element.parentElement === null ? '' : nameOf(element.parentElement);
  return GRAMMAR[`${name}:${typeOf(element)}`] ?? GRAMMAR[`${parent}/${name}`] ?? GRAMMAR[name];
}

function checkSequence(element: Element, slots: readonly Slot[]): ManifestProblem[] {
  const children = childrenOf(element);
  const problems: ManifestProblem[] = [];
  let at = 0;
  for (const { names, times } of slots) {
    const first = at;
    const most = times === 'some' || times === 'any' ? Infinity : 1;
    while (at - first < most && names.includes(nameAt(children, at))) at++;
    if (at === first && (times === 'once' || times === 'some')) {
      problems.push(problemAt(element, `needs ${names.join(' or ')} as child ${first + 1}`));
    }
  }
  const stray = children[at];
  if (stray !== undefined) problems.push(problemAt(stray, `must not stand here in <${nameOf(element)}>`));
  return problems;
}

function nameAt(children: readonly Element[], at: number): string {
  const child = children[at];
  return child === undefined ? '' : nameOf(child);
}

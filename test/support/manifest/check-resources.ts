import type { Element } from '@xmldom/xmldom';
import type { ManifestDocument, ManifestProblem } from './manifest-document.ts';
import { childrenOf, nameOf, problemAt } from './manifest-document.ts';

const LONGEST_ID = 32;
const LONGEST_VALUES: Readonly<Record<string, number>> = {
  Images: 2048,
  Urls: 2048,
  ShortStrings: 125,
  LongStrings: 250,
};
/** Which group a reference must lead to; a reference that is not named here is a short text. */
const GROUP_OF_REFERENCE: Readonly<Record<string, string>> = {
  Image: 'Images',
  SourceLocation: 'Urls',
  LearnMoreUrl: 'Urls',
  FunctionFile: 'Urls',
  Runtime: 'Urls',
  Description: 'LongStrings',
};

/** Texts, addresses and pictures: each defined once, used, short enough, in the right group. */
export function checkResources(manifest: ManifestDocument): ManifestProblem[] {
  const groups = manifest.named('Resources').flatMap(childrenOf);
  const groupById = new Map<string, string>();
  const problems: ManifestProblem[] = [];
  for (const group of groups) {
    for (const resource of childrenOf(group)) {
      const id = resource.getAttribute('id') ?? '';
      if (id === '' || id.length > LONGEST_ID) problems.push(problemAt(resource, `the id "${id}" is not 1 to 32 long`));
      if (groupById.has(id)) problems.push(problemAt(resource, `the id "${id}" is there twice`));
      groupById.set(id, nameOf(group));
      problems.push(...checkValues(resource, LONGEST_VALUES[nameOf(group)] ?? 0));
    }
  }
  return [...problems, ...checkReferences(manifest, groupById)];
}

function checkValues(resource: Element, longest: number): ManifestProblem[] {
  const values = [
    resource.getAttribute('DefaultValue'),
    ...childrenOf(resource).map((override) => override.getAttribute('Value')),
  ];
  return values.flatMap((value) =>
    value !== null && value.length > 0 && value.length <= longest
      ? []
      : [problemAt(resource, `a value is not 1 to ${longest} characters long`)],
  );
}

function checkReferences(manifest: ManifestDocument, groupById: ReadonlyMap<string, string>): ManifestProblem[] {
  const references = manifest.elements.filter((element) => element.hasAttribute('resid'));
  const problems = references.flatMap((element) => {
    const id = element.getAttribute('resid') ?? '';
    const group = groupById.get(id);
    const wanted = GROUP_OF_REFERENCE[nameOf(element)] ?? 'ShortStrings';
    if (group === undefined) return [problemAt(element, `resid "${id}" is not defined`)];
    return group === wanted ? [] : [problemAt(element, `resid "${id}" is one of ${group}, not of ${wanted}`)];
  });
  const used = new Set(references.map((element) => element.getAttribute('resid')));
  const unused = [...groupById.keys()].filter((id) => !used.has(id));
  return [...problems, ...unused.map((id) => ({ line: 0, message: `resource "${id}" is used nowhere` }))];
}

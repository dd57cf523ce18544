import type { ManifestDocument, ManifestProblem } from './manifest-document.ts';
import { childrenOf, problemAt } from './manifest-document.ts';

const NEEDED_SIZES = [16, 32, 80];
const KNOWN_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const LONGEST_CONTROL_ID = 125;

/** The ribbon and the shared runtime: ids, pictures, commands that exist, one page for everything. */
export function checkSurface(manifest: ManifestDocument, commands: readonly string[]): ManifestProblem[] {
  return [
    ...checkIds(manifest),
    ...manifest.named('Icon').flatMap((icon) => {
      const sizes = childrenOf(icon).map((image) => Number(image.getAttribute('size')));
      const missing = NEEDED_SIZES.filter((size) => !sizes.includes(size));
      const unknown = sizes.filter((size) => !KNOWN_SIZES.includes(size));
      return [
        ...missing.map((size) => problemAt(icon, `has no picture of ${size} pixels`)),
        ...unknown.map((size) => problemAt(icon, `a picture of ${size} pixels is not supported`)),
      ];
    }),
    ...manifest
      .named('FunctionName')
      .filter((element) => !commands.includes(element.textContent?.trim() ?? ''))
      .map((element) => problemAt(element, `no command "${element.textContent ?? ''}" is registered`)),
    ...manifest
      .named('CustomTab')
      .slice(1)
      .map((tab) => problemAt(tab, 'an add-in has one tab at most')),
    ...checkSharedRuntime(manifest),
  ];
}

function checkIds(manifest: ManifestDocument): ManifestProblem[] {
  const elements = ['CustomTab', 'Group', 'Control'].flatMap((name) => manifest.named(name));
  const ids = elements.map((element) => element.getAttribute('id') ?? '');
  return elements.flatMap((element, i) => {
    const id = ids[i] ?? '';
    if (id === '' || id.length > LONGEST_CONTROL_ID) return [problemAt(element, 'its id is not 1 to 125 long')];
    return ids.indexOf(id) === i ? [] : [problemAt(element, `the id "${id}" is there twice`)];
  });
}

function checkSharedRuntime(manifest: ManifestDocument): ManifestProblem[] {
  const runtime = manifest.named('Runtime')[0];
  const page = runtime?.getAttribute('resid');
  if (runtime?.getAttribute('lifetime') !== 'long') return [problemAt(manifest.root, 'has no long-lived runtime')];
  const shared = [
    ...manifest.named('FunctionFile'),
    ...manifest.named('Page').flatMap(childrenOf),
    ...manifest
      .named('Action')
      .flatMap(childrenOf)
      .filter((element) => element.hasAttribute('resid')),
  ];
  const strays = shared
    .filter((element) => element.getAttribute('resid') !== page)
    .map((element) => problemAt(element, `is not the runtime's page "${String(page)}"`));
  const taskpaneIds = manifest
    .named('TaskpaneId')
    .map((element) => problemAt(element, 'opens a second pane beside the shared runtime'));
  return [...strays, ...taskpaneIds];
}
